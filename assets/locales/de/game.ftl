# What the game itself says, in the language of the help.
window-title = Archipel: Üben ohne Risiko
next = Weiter
start = Los geht’s
back = Zurück
close = Schließen
good = Sehr gut!
understood = Verstanden
computer = Computer
phone = Handy
pilot = Lotse
phone-calls = Handy: es gibt etwas Neues
lesson = Lektion

# First minute
tagline = Üben ohne Risiko
all-is-practice = Alles ist Übung. Nichts ist echt. Sie können nichts kaputt machen.
sign-in-title = Wählen Sie drei Bilder
sign-in-why = Merken Sie sich die Bilder: sie sind hier Ihr Name. Auch die Reihenfolge zählt.
sign-in-none = Noch keine Bilder gewählt
sign-in-picked = Gewählt: { $names }
sign-in-undo = Letztes Bild zurücknehmen
sign-in-more = { $n ->
    [one] Wählen Sie noch ein Bild.
   *[other] Wählen Sie noch { $n } Bilder.
}
sign-in-known = Willkommen zurück! Diese drei Bilder kennen wir.
sign-in-new = Neu hier? Dann sind diese drei Bilder ab jetzt Ihr Name. Waren Sie schon da? Prüfen Sie Ihre Bilder noch einmal.
picture-boat = Boot
picture-fish = Fisch
picture-tree = Baum
picture-sun = Sonne
picture-house = Haus
picture-key = Schlüssel
picture-bicycle = Fahrrad
picture-cup = Tasse
picture-apple = Apfel
picture-star = Stern
picture-bird = Vogel
picture-umbrella = Schirm

# The bar and the map
to-map = Karte
to-islands = Zu den Inseln
menu = Menü
menu-of = Menü von { $names }
map-title = Wählen Sie eine Insel
map-as-list = Liste
map-as-picture = Karte
help-language-short = Hilfe: { $tag }
help-language-name = Sprache der Hilfe: { $language }
sound-is-on = Ton ist an
sound-is-off = Ton ist aus
not-kept = Nicht gespeichert
lessons-done = { $done } von { $all } gemacht
minutes = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
state-shown = Angeschaut
state-guided = Mit Hilfe gemacht
state-hinted = Allein gemacht, mit einem Tipp
state-alone = Allein gemacht
state-changed = Allein gemacht, auch auf der neuen Seite
begin = Beginnen
go-on = Weitermachen
once-more = Noch einmal
or-another-island = Oder wählen Sie eine andere Insel.
islands-fogged = { $n ->
    [one] Eine Insel liegt noch im Nebel. Sie kommt später.
   *[other] { $n } Inseln liegen noch im Nebel. Sie kommen später.
}

# A lesson
lesson-not-translated = Diese Lektion ist noch nicht übersetzt. Hier sprechen wir { $language }.
after-this-lesson = Nach dieser Lektion können Sie sagen:
way-watch = Zuerst zuschauen
way-watch-about = Der Lotse macht es vor. Sie schauen zu.
way-guided = Mit Hilfe machen
way-guided-about = Sie machen es. Der Lotse hilft.
way-alone = Allein machen
way-alone-about = Mit neuen Daten. Sie dürfen um Hilfe bitten.
way-changed = Die Seite ist neu gebaut
way-changed-about = Andere Wörter, anderer Platz. Sie finden es trotzdem.
way-done = Gemacht
resume = Weiter, wo Sie waren
choose-your-way = Sie können auch gleich eine andere Art wählen.
to-card = Im echten Leben: Adressen und Telefon
phase-watch = Zuschauen
phase-guided = Mit Hilfe
phase-alone = Allein
phase-changed = Die Seite ist neu
step-of = Schritt { $step } von { $all }
step-of-alone = Schritt { $step } von { $all }
skip = Überspringen
say-again = Noch einmal sagen
say-again-short = Nochmal
where-to-look = Wo schaue ich?
where-to-look-short = Wo?
show-me = Zeigen Sie es mir
show-me-short = Zeigen
i-am-done = Ich bin fertig
once-again = Noch einmal:
follow-the-ring = Folgen Sie dem gelben Rand.
real-national-number = Das sieht aus wie eine echte Nationalregisternummer.
real-iban = Das sieht aus wie eine echte Kontonummer.
real-mobile = Das sieht aus wie eine echte Handynummer.
real-id-card = Das sieht aus wie die Nummer eines echten Personalausweises.
real-payment-card = Das sieht aus wie die Nummer einer echten Bankkarte.
real-mail = Das sieht aus wie eine echte E-Mail-Adresse.
real-data-wiped = Wir haben es gelöscht und nirgends behalten. Benutzen Sie hier nur die Daten Ihrer Übungskarte.

# What would have followed
film-title = So ginge es im echten Leben weiter
film-calm = Hier ist nichts passiert. Das war eine Übung. Es passiert vielen Menschen.
film-good = Gut, dass es hier passiert und nicht zu Hause.
rewind = Zurück zu diesem Moment

# Done
well-done = Geschafft!
reached-shown = Sie haben gesehen, wie es geht.
reached-guided = Sie haben es selbst gemacht, mit Hilfe.
reached-hinted = Sie haben es allein gemacht, mit einem Tipp. Fragen ist klug.
reached-alone = Sie haben es ganz allein gemacht.
reached-changed = Sie haben es allein geschafft, auch auf der neuen Seite.
new-bridge = Sie haben eine neue Brücke gebaut: von { $from } nach { $to }.
you-can-now = Jetzt können Sie sagen:
next-guided = Jetzt ich, mit Hilfe
next-alone = Jetzt ich allein
next-changed = Und wenn die Seite sich ändert?
next-card = Und im echten Leben?
watch-again = Noch einmal zuschauen
again-with-new-data = Noch einmal, mit neuen Daten
in-real-life = Im echten Leben
in-real-life-about = Diese Dienste gibt es wirklich. Schreiben Sie auf, was Sie brauchen.
checked-on = Geprüft am { $day }.{ $month }.{ $year }
remember = Merken Sie sich
bring = Mitbringen
back-to-lesson = Zurück zur Lektion
back-to-practice = Zurück zur Übung

# Panels
practice-card = Übungskarte
practice-card-short = Übungskarte
practice-card-why = Diese Person gibt es nicht. Tippen Sie hier nie Ihre eigenen Daten.
card-born = Geboren
card-phone = Handynummer
card-code = Geheimer Code
card-bank-code = Code von EilandBank
card-mail = E-Mail
card-pin = PIN-Code des Personalausweises
card-pin-forgotten = vergessen
card-puk = PUK dieser Karte
card-bank-pin = PIN-Code der Bankkarte
card-paper = Code auf Papier, vom Schalter
languages-title = Sprachen
language-of-help = Sprache der Hilfe
language-of-gaps = Sprache für alles, was noch nicht übersetzt ist
language-coming = Wir holen die Buchstaben für { $language }. Noch einen Moment.
language-of-portals = Sprache der Portale
language-of-portals-why = Echte Portale gibt es auf Niederländisch, Französisch und oft auch auf Deutsch.
quay = Schalter
quay-title = Der Hilfe-Schalter
quay-always-right = Um Hilfe bitten ist immer richtig.
quay-costs-nothing = Es kostet nichts. Alle machen es.
quay-here = Hilfe bei diesem Schritt
quay-room = In diesem Raum
quay-trainer = Heben Sie die Hand, oder fragen Sie die Begleitperson.
quay-life = Im echten Leben
quay-counter = Gehen Sie zum Schalter Ihrer Gemeinde. Sie müssen nicht alles am Computer machen.
quay-real-numbers = Echte Dienste und Nummern stehen auf der Karte „Im echten Leben“. Jede Lektion hat eine.
quay-stopping-is-fine = Im Zweifel aufhören ist auch gut. Alles bleibt gespeichert, wo Sie waren.
menu-lesson = Diese Lektion
reset-step = Diesen Schritt neu beginnen
reset-run = Diese Übung neu beginnen
menu-settings = Einstellungen
seeing-title = Schrift und Farben
seeing-text = Größe der Schrift
seeing-look = Farben
look-system = Wie dieser Computer
look-light = Hell
look-dark = Dunkel
look-contrast = Starker Kontrast
seeing-motion = Bewegung
motion-off = Nichts bewegt sich
motion-on = Darf sich bewegen
hearing-title = Vorlesen
hearing-when = Wann lesen wir vor?
hearing-by-itself = Von selbst
hearing-on-asking = Wenn ich auf den Lautsprecher drücke
hearing-speed = Wie schnell?
hearing-usual = Normal
hearing-slow = Langsam
network-what = Dieser Computer hat keine eigene Stimme für Ihre Sprache. Im Internet gibt es eine.
network-sends = Der Text geht dann über das Internet an die Firma, die den Browser macht. Es steht nichts Persönliches darin.
network-may = Darf diese Stimme vorlesen?
network-yes = Ja, sie darf
network-no = Nein, lieber nicht
keys-title = Tasten
keys-about = Alles geht auch ohne Maus. Diese Tasten genügen:
keys-next = Tab
keys-next-does = zum Nächsten
keys-back = Umschalt + Tab
keys-back-does = zurück zum Vorigen
keys-press = Leertaste oder Enter
keys-press-does = drücken oder wählen
keys-send = Enter in einem Feld
keys-send-does = senden, was Sie getippt haben
keys-task = F2
keys-task-does = zur Aufgabe, und noch einmal F2: zurück
keys-page = Bild ab und Bild auf
keys-page-does = ein Stück weiter oder zurück auf einer langen Seite
keys-close = Esc
keys-close-does = ein Fenster schließen
keys-two-suffice = Auch mit Tab und Leertaste allein geht alles. Jedes Feld hat einen Knopf zum Senden.
menu-lessons = Lektionen
open-lessons = Ein Paket mit Lektionen öffnen…
menu-progress = Was Sie schon gemacht haben
export = In einer Datei speichern
import = Aus einer Datei holen
menu-person = Sie: { $names }
another-person = Jemand anders möchte üben
reset-person = Alles von mir löschen
reset-person-title = Alles löschen?
reset-person-what = Alle Brücken und Lektionen von { $names } werden gelöscht. Das lässt sich nicht rückgängig machen.
reset-person-export-first = Möchten Sie sie behalten? Speichern Sie sie zuerst in einer Datei.
reset-person-no = Nein, nicht löschen
reset-person-yes = Ja, alles löschen
problems-title = Fehler in den Lektionen
problems-about = Diese Lektionen oder Dateien sind weggelassen. Der Rest funktioniert.
problems-for-authors = Das ist für alle, die Lektionen schreiben. Die Erklärung ist auf Englisch.
problems-none = Es ist nichts mehr falsch.
problem-place = Zeile { $line }, Zeichen { $column }
problem-cure = So geht es:
lessons-wrong = { $n ->
    [one] 1 Fehler in den Lektionen
   *[other] { $n } Fehler in den Lektionen
}

# Reading aloud
read-page = Diese Seite vorlesen
read-panel = Dieses Fenster vorlesen
read-pilot = Vorlesen, was der Lotse sagt
read-film = Vorlesen, was geschehen würde
read-computer = Vorlesen, was auf dem Computer steht
read-phone = Vorlesen, was auf dem Telefon steht
read-stop = Nicht mehr vorlesen

# About the program itself
close-notice = Nachricht schließen
not-kept-blocked = Dieser Computer kann nichts speichern. Sie können trotzdem üben. Für später: speichern Sie in einer Datei.
not-kept-read-only = Dieses Fenster speichert nichts. Sie können trotzdem üben.
notice-older = Das letzte Stück war beschädigt. Wir benutzen, was kurz davor gespeichert war.
notice-set-aside = Das Gespeicherte war nicht lesbar. Es liegt beiseite. Sie beginnen neu.
notice-newer = Das Gespeicherte kommt aus einer neueren Version. Wir lassen es so und speichern jetzt nichts.
notice-second-window = Archipel ist auch in einem anderen Fenster offen. Nur jenes Fenster speichert noch.
notice-imported = Geschafft. Was in der Datei stand, ist dazugekommen.
notice-import-failed = Diese Datei können wir nicht lesen. Nichts wurde geändert. ({ $why })
notice-exported = In einer Datei gespeichert: { $place }
notice-letters-failed = { $language } geht gerade nicht. Prüfen Sie, ob Ihr Internet geht. Wählen Sie die Sprache dann noch einmal.
notice-lessons-opened = { $n ->
    [one] Das Paket ist offen, mit 1 Lektion. Es bleibt, bis Sie Archipel schließen.
   *[other] Das Paket ist offen, mit { $n } Lektionen. Es bleibt, bis Sie Archipel schließen.
}
notice-lessons-none = In diesem Paket geht keine Lektion. Im Menü steht, warum.
notice-lessons-refused = Dieses Paket können wir nicht öffnen. { $why }
pack-not-a-zip = Es ist keine Zip-Datei, oder sie ist nicht ganz.
pack-no-course = Es muss eine Datei „course.ron“ darin sein, nur eine.
pack-not-found = Wir finden keines. Legen Sie die Zip-Datei zu Ihren Dokumenten, oder ziehen Sie sie auf dieses Fenster.
pack-damaged = Diese Datei darin ist beschädigt: { $file }
pack-too-large = Es ist zu groß: { $file }
pack-odd-name = Dieser Name geht nicht: { $file }
pack-not-text = Diese Datei darin ist kein einfacher Text: { $file }
pack-unreadable = Der Computer sagt: { $file }

# What the pilot does in a demonstration; what stands between quotes is on the screen
demo-show = Unten klicke ich auf „{ $label }“.
demo-press = Ich klicke auf „{ $label }“.
demo-tap = Auf dem Handy tippe ich auf „{ $label }“.
demo-type-address = Oben tippe ich die Adresse: „{ $text }“.
demo-go = Ich drücke Enter. Jetzt geht der Computer zu dieser Adresse.
demo-select-tab = Oben klicke ich auf Tab { $n }.
demo-close-tab = Ich schließe Tab { $n }.
demo-star = Ich klicke auf den Stern neben der Adresse.
demo-bookmark = Oben bei den Lesezeichen klicke ich auf „{ $label }“.
demo-type-query = In das Suchfeld tippe ich: „{ $text }“.
demo-result = Bei den Ergebnissen klicke ich auf „{ $label }“.
demo-close-popup = Ich schließe das Fenster mit dem Kreuz.
demo-letter = Ich öffne den Brief „{ $label }“.
demo-document = Ich öffne das Dokument „{ $label }“.
demo-key = Als Schlüssel wähle ich „{ $label }“.
demo-type-number = Ich tippe die Handynummer der Übungskarte: { $text }.
demo-request = Auf dem Handy öffne ich die Anfrage, die wartet.
demo-type-code = Auf dem Handy tippe ich den geheimen Code: { $text }.
demo-message = Auf dem Handy öffne ich die Nachricht von „{ $from }“.
demo-message-link = Auf dem Handy tippe ich auf den Link in der Nachricht.
demo-mail = Ich öffne die E-Mail „{ $label }“.
demo-mail-link = Ich klicke auf den Knopf in der E-Mail.
demo-place = Ich öffne den Ordner „{ $label }“.
demo-file = Ich wähle die Datei „{ $label }“.
demo-type-name = Als Name tippe ich: „{ $text }“.
demo-type-answer = Bei „{ $label }“ tippe ich: „{ $text }“.
demo-empty-field = Ich leere das Feld „{ $label }“.
demo-copy = Ich kopiere die Zeile „{ $label }“.
demo-paste = Auf dem Handy füge ich es ein bei „{ $label }“.
demo-type-bank = Auf dem Handy tippe ich bei „{ $label }“: { $text }.
demo-type-field = In das Feld „{ $label }“ tippe ich: „{ $text }“.
demo-certificate = Ich wähle meinen Namen mit „Authentication“: das ist zum Anmelden.
demo-certificate-signature = Ich wähle meinen Namen mit „Signature“.
demo-certificate-old = Ich wähle das Zertifikat der alten Karte.
demo-type-pin = Ich tippe den PIN-Code des Personalausweises ein: { $text }.
demo-type-paper = Ich tippe den Code vom Papier ein: { $text }.
demo-answer = Ich wähle: „{ $text }“.

card-wallet-pin = PIN-Code von ZakLoket
card-mail-password = Passwort für E-Mail
card-user = Benutzername
card-phrase = Passwort-Satz
demo-type-user = Als Benutzername tippe ich: „{ $text }“.
demo-type-phrase = Als Passwort-Satz tippe ich: „{ $text }“.
demo-type-repeat = Ich tippe denselben Satz noch einmal.
demo-type-digits = Ich tippe die sechs Ziffern von CodeRing: { $text }.
demo-say = Am Telefon sage ich: „{ $label }“.
