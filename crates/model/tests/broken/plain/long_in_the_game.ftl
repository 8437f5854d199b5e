# as: assets/locales/nl/game.ftl
next = Verder
islands = { $n ->
    [one] Er is één eiland.
   *[other] Er zijn nu { $n } eilanden en op elk van die eilanden kun je rustig iets nieuws leren.
}
# expect: assets/locales/nl/game.ftl:5:13: a sentence of 17 words in "nl": "Er … leren"
# expect:   hint: 15 words at most in the help: make two sentences of it
