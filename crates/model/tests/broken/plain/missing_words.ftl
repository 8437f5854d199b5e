# as: assets/locales/fr/game.ftl
next = Continuer
# expect: assets/locales/fr/game.ftl:1:1: `islands` is not written in "fr"
# expect:   hint: every text has nl, fr, de and en
