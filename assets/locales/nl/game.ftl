# What the game itself says, in the language of the help.
window-title = Archipel: oefenen zonder risico
next = Verder
start = Start
back = Terug
close = Sluiten
good = Goed zo!
understood = Ik begrijp het
computer = Computer
phone = Telefoon
pilot = Loods
phone-calls = Telefoon: er is iets nieuws
lesson = Les

# First minute
tagline = Oefenen zonder risico
all-is-practice = Alles is oefening. Niets is echt. Je kan niets stukmaken.
sign-in-title = Kies drie plaatjes
sign-in-why = Onthoud ze: ze zijn jouw naam hier. De volgorde telt ook.
sign-in-none = Nog geen plaatjes gekozen
sign-in-picked = Gekozen: { $names }
sign-in-undo = Laatste plaatje terugnemen
sign-in-more = { $n ->
    [one] Kies nog één plaatje.
   *[other] Kies nog { $n } plaatjes.
}
sign-in-known = Welkom terug! We kennen deze drie plaatjes.
sign-in-new = Nieuw hier? Dan zijn deze drie plaatjes vanaf nu jouw naam. Was je hier al? Kijk ze dan nog eens na.
picture-boat = Boot
picture-fish = Vis
picture-tree = Boom
picture-sun = Zon
picture-house = Huis
picture-key = Sleutel
picture-bicycle = Fiets
picture-cup = Kop
picture-apple = Appel
picture-star = Ster
picture-bird = Vogel
picture-umbrella = Paraplu

# The bar and the map
to-map = Kaart
to-islands = Naar de eilanden
menu = Menu
menu-of = Menu van { $names }
map-title = Kies een eiland
map-as-list = Lijst
map-as-picture = Kaart
help-language-short = Hulp: { $tag }
help-language-name = Taal van de hulp: { $language }
sound-is-on = Geluid staat aan
sound-is-off = Geluid staat uit
not-kept = Niet bewaard
lessons-done = { $done } van { $all } gedaan
minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
state-shown = Bekeken
state-guided = Met hulp gedaan
state-hinted = Alleen gedaan, met een tip
state-alone = Alleen gedaan
state-changed = Alleen gedaan, ook na een verandering
begin = Begin
go-on = Ga verder
once-more = Nog eens
or-another-island = Of kies een ander eiland.
islands-fogged = { $n ->
    [one] Eén eiland ligt nog in de mist. Het komt later.
   *[other] { $n } eilanden liggen nog in de mist. Ze komen later.
}

# A lesson
lesson-not-translated = Deze les is nog niet vertaald. Hier spreken we { $language }.
after-this-lesson = Na deze les kan je zeggen:
way-watch = Kijk eerst
way-watch-about = De loods doet het voor. Jij kijkt.
way-guided = Doe het met hulp
way-guided-about = Jij doet het. De loods helpt.
way-alone = Doe het alleen
way-alone-about = Met nieuwe gegevens. Hulp vragen mag.
way-changed = De site is veranderd
way-changed-about = Andere plek, andere woorden. Jij vindt het toch.
way-done = Gedaan
resume = Ga verder waar je was
choose-your-way = Je mag ook meteen een andere manier kiezen.
to-card = In het echt: adressen en telefoon
phase-watch = Kijken
phase-guided = Met hulp
phase-alone = Alleen
phase-changed = De site is veranderd
step-of = stap { $step } van { $all }
step-of-alone = Stap { $step } van { $all }
skip = Overslaan
say-again = Zeg het nog eens
say-again-short = Nog eens
where-to-look = Waar kijk ik?
where-to-look-short = Waar?
show-me = Toon het mij
show-me-short = Toon mij
i-am-done = Ik ben klaar
once-again = Nog eens:
follow-the-ring = Volg de gele rand.
real-national-number = Dit lijkt een echt rijksregisternummer.
real-iban = Dit lijkt een echt rekeningnummer.
real-mobile = Dit lijkt een echt gsm-nummer.
real-id-card = Dit lijkt het nummer van een echte identiteitskaart.
real-payment-card = Dit lijkt het nummer van een echte bankkaart.
real-mail = Dit lijkt een echt e-mailadres.
real-data-wiped = We hebben het gewist en nergens bewaard. Gebruik hier alleen de gegevens van je oefenkaart.

# What would have followed
film-title = Zo zou het verder gaan in het echt
film-calm = Hier is niets gebeurd. Dit was een oefening. Het overkomt veel mensen.
film-good = Goed dat het hier gebeurt en niet thuis.
rewind = Terug naar dat moment

# Done
well-done = Het is gelukt!
reached-shown = Je zag hoe het moet.
reached-guided = Je deed het zelf, met hulp.
reached-hinted = Je deed het alleen, met een tip. Hulp vragen is slim.
reached-alone = Je deed het helemaal alleen.
reached-changed = Je deed het alleen, ook toen de site veranderd was.
new-bridge = Je bouwde een nieuwe brug: van { $from } naar { $to }.
you-can-now = Nu kan je zeggen:
next-guided = Nu ik, met hulp
next-alone = Nu ik alleen
next-changed = En als de site verandert?
next-card = Hoe gaat het in het echt?
watch-again = Nog eens kijken
again-with-new-data = Nog eens, met nieuwe gegevens
in-real-life = In het echt
in-real-life-about = Deze diensten bestaan echt. Schrijf op wat je nodig hebt.
checked-on = Nagekeken op { $day }/{ $month }/{ $year }
remember = Onthoud
bring = Neem mee
back-to-lesson = Terug naar de les
back-to-practice = Terug naar de oefening

# Panels
practice-card = Oefenkaart
practice-card-short = Oefenkaart
practice-card-why = Deze persoon bestaat niet. Typ hier nooit je eigen gegevens.
card-born = Geboren
card-phone = Gsm-nummer
card-code = Geheime code
card-bank-code = Code van EilandBank
card-mail = E-mail
card-pin = Pincode identiteitskaart
card-pin-forgotten = vergeten
card-puk = PUK van die kaart
card-bank-pin = Pincode bankkaart
card-paper = Code op papier, van het loket
languages-title = Talen
language-of-help = Taal van de hulp
language-of-gaps = Taal van wat nog niet vertaald is
language-coming = We halen de letters voor { $language }. Nog even.
language-of-portals = Taal van de portalen
language-of-portals-why = Echte portalen bestaan in het Nederlands, het Frans en vaak ook in het Duits.
quay = Loket
quay-title = Het hulploket
quay-always-right = Hulp vragen is altijd goed.
quay-costs-nothing = Het kost niets. Iedereen doet het.
quay-here = Hulp bij deze stap
quay-room = In deze zaal
quay-trainer = Steek je hand op, of vraag het aan de begeleider.
quay-life = In het echt
quay-counter = Ga naar het loket van je gemeente. Je moet niet alles op de computer doen.
quay-real-numbers = Echte diensten en telefoonnummers staan op de kaart ‘In het echt’. Elke les heeft er een.
quay-stopping-is-fine = Stoppen als je twijfelt is ook goed. Alles blijft bewaard waar je was.
menu-lesson = Deze les
reset-step = Deze stap opnieuw
reset-run = Deze oefening opnieuw
menu-settings = Instellingen
seeing-title = Letters en kleuren
seeing-text = Grootte van de letters
seeing-look = Kleuren
look-system = Zoals deze computer
look-light = Licht
look-dark = Donker
look-contrast = Sterk contrast
seeing-motion = Beweging
motion-off = Niets beweegt
motion-on = Mag bewegen
hearing-title = Voorlezen
hearing-when = Wanneer lezen we voor?
hearing-by-itself = Vanzelf
hearing-on-asking = Als ik op de luidspreker druk
hearing-speed = Hoe snel?
hearing-usual = Gewoon
hearing-slow = Traag
network-what = Deze computer heeft zelf geen stem voor jouw taal. Op het internet is er wel een stem.
network-sends = De tekst gaat dan over het internet naar het bedrijf dat de browser maakt. Er staat niets persoonlijks in.
network-may = Mag die stem voorlezen?
network-yes = Ja, dat mag
network-no = Nee, liever niet
keys-title = Toetsen
keys-about = Alles werkt ook zonder muis. Deze toetsen volstaan:
keys-next = Tabtoets
keys-next-does = naar het volgende
keys-back = Shift + Tabtoets
keys-back-does = terug naar het vorige
keys-press = Spatiebalk of Enter
keys-press-does = drukken of kiezen
keys-send = Enter in een vak
keys-send-does = versturen wat je typte
keys-task = F2
keys-task-does = naar de opdracht, en nog eens F2: terug
keys-page = Page Down en Page Up
keys-page-does = een stuk verder of terug op een lange bladzijde
keys-close = Esc
keys-close-does = een venster sluiten
keys-two-suffice = Met de tabtoets en de spatiebalk alleen kan je ook alles. Elk vak heeft een knop om te versturen.
menu-lessons = Lessen
open-lessons = Een lespakket openen…
menu-progress = Wat je al deed
export = Bewaren in een bestand
import = Ophalen uit een bestand
menu-person = Jij: { $names }
another-person = Iemand anders gaat oefenen
reset-person = Alles van mij wissen
reset-person-title = Alles wissen?
reset-person-what = Alle bruggen en lessen van { $names } worden gewist. Dit kan je niet ongedaan maken.
reset-person-export-first = Wil je ze houden? Bewaar ze eerst in een bestand.
reset-person-no = Nee, niet wissen
reset-person-yes = Ja, wis alles
problems-title = Fouten in de lessen
problems-about = Deze lessen of bestanden zijn weggelaten. De rest werkt gewoon.
problems-for-authors = Dit is voor wie de lessen maakt. De uitleg is in het Engels.
problems-none = Er is niets meer fout.
problem-place = Regel { $line }, teken { $column }
problem-cure = Zo los je het op:
lessons-wrong = { $n ->
    [one] 1 fout in de lessen
   *[other] { $n } fouten in de lessen
}

# Reading aloud
read-page = Lees deze bladzijde voor
read-panel = Lees dit venster voor
read-pilot = Lees voor wat de loods zegt
read-film = Lees voor wat er zou gebeuren
read-computer = Lees voor wat op de computer staat
read-phone = Lees voor wat op de telefoon staat
read-stop = Stop met voorlezen

# About the program itself
close-notice = Bericht sluiten
not-kept-blocked = Op deze computer kunnen we niets bewaren. Je kan gewoon oefenen. Wil je later verder? Bewaar dan in een bestand.
not-kept-read-only = Dit venster bewaart niets. Je kan gewoon oefenen.
notice-older = Het laatste stukje was beschadigd. We gebruiken wat er net daarvoor bewaard was.
notice-set-aside = We konden niet lezen wat bewaard was. Het staat apart. Je begint opnieuw.
notice-newer = Wat bewaard is, komt van een nieuwere versie. We raken het niet aan en bewaren nu niets.
notice-second-window = Archipel staat ook open in een ander venster. Alleen dat venster bewaart nog.
notice-imported = Gelukt. Wat in het bestand stond, is erbij gekomen.
notice-import-failed = Dit bestand kunnen we niet lezen. Er is niets veranderd. ({ $why })
notice-exported = Bewaard in een bestand: { $place }
notice-letters-failed = { $language } lukt nu niet. Kijk of je internet werkt. Kies de taal dan nog eens.
notice-lessons-opened = { $n ->
    [one] Het lespakket is open, met 1 les. Het blijft tot je Archipel sluit.
   *[other] Het lespakket is open, met { $n } lessen. Het blijft tot je Archipel sluit.
}
notice-lessons-none = In dit lespakket is geen les die werkt. In het menu staat waarom.
notice-lessons-refused = Dit lespakket kunnen we niet openen. { $why }
pack-not-a-zip = Het is geen zip-bestand, of het is niet heel.
pack-no-course = Er moet één bestand “course.ron” in zijn.
pack-not-found = We vinden er geen. Zet het zip-bestand bij je documenten, of sleep het op dit venster.
pack-damaged = Dit bestand erin is beschadigd: { $file }
pack-too-large = Het is te groot: { $file }
pack-odd-name = Deze naam kan niet: { $file }
pack-not-text = Dit bestand erin is geen gewone tekst: { $file }
pack-unreadable = De computer zegt: { $file }

# What the pilot does in a demonstration; what stands between quotes is on the screen
demo-show = Onderaan klik ik op ‘{ $label }’.
demo-press = Ik klik op ‘{ $label }’.
demo-tap = Op de telefoon tik ik op ‘{ $label }’.
demo-type-address = Bovenaan typ ik het adres: ‘{ $text }’.
demo-go = Ik druk op Enter. Nu gaat de computer naar dat adres.
demo-select-tab = Bovenaan klik ik op tabblad { $n }.
demo-close-tab = Ik sluit tabblad { $n }.
demo-star = Ik klik op de ster naast het adres.
demo-bookmark = Bovenaan, bij wat bewaard is, klik ik op ‘{ $label }’.
demo-type-query = In het zoekvak typ ik: ‘{ $text }’.
demo-result = Bij de resultaten klik ik op ‘{ $label }’.
demo-close-popup = Ik sluit het venster met het kruisje.
demo-letter = Ik open de brief ‘{ $label }’.
demo-document = Ik open het document ‘{ $label }’.
demo-key = Als sleutel kies ik ‘{ $label }’.
demo-type-number = Ik typ het gsm-nummer van de oefenkaart: { $text }.
demo-request = Op de telefoon open ik de vraag die wacht.
demo-type-code = Op de telefoon typ ik de geheime code: { $text }.
demo-message = Op de telefoon open ik het bericht van ‘{ $from }’.
demo-message-link = Op de telefoon tik ik op de link in het bericht.
demo-mail = Ik open de e-mail ‘{ $label }’.
demo-mail-link = Ik klik op de knop in de e-mail.
demo-place = Ik open de map ‘{ $label }’.
demo-file = Ik kies het bestand ‘{ $label }’.
demo-type-name = Als naam typ ik: ‘{ $text }’.
demo-type-answer = Bij ‘{ $label }’ typ ik: ‘{ $text }’.
demo-empty-field = Ik maak het vakje ‘{ $label }’ leeg.
demo-copy = Ik kopieer de regel ‘{ $label }’.
demo-paste = Op de telefoon plak ik bij ‘{ $label }’.
demo-type-bank = Op de telefoon typ ik bij ‘{ $label }’: { $text }.
demo-type-field = In het vak ‘{ $label }’ typ ik: ‘{ $text }’.
demo-certificate = Ik kies mijn naam met ‘Authentication’: dat is om mij aan te melden.
demo-certificate-signature = Ik kies mijn naam met ‘Signature’.
demo-certificate-old = Ik kies het certificaat van de oude kaart.
demo-type-pin = Ik typ de pincode van de identiteitskaart: { $text }.
demo-type-paper = Ik typ de code van het papier: { $text }.
demo-answer = Ik kies: ‘{ $text }’.

card-wallet-pin = Pincode van ZakLoket
card-mail-password = Wachtwoord voor e-mail
card-user = Gebruikersnaam
card-phrase = Wachtzin
demo-type-user = Als gebruikersnaam typ ik: ‘{ $text }’.
demo-type-phrase = Als wachtzin typ ik: ‘{ $text }’.
demo-type-repeat = Ik typ dezelfde wachtzin nog eens.
demo-type-digits = Ik typ de zes cijfers van CodeRing: { $text }.
demo-say = Aan de telefoon zeg ik: ‘{ $label }’.
