# What the game itself says, in the language of the help.
window-title = Archipel : s’exercer sans risque
next = Continuer
start = Commencer
back = Retour
close = Fermer
good = Très bien !
understood = J’ai compris
computer = Ordinateur
phone = Téléphone
pilot = Pilote
phone-calls = Téléphone : il y a du nouveau
lesson = Leçon

# First minute
tagline = S’exercer sans risque
all-is-practice = Tout est exercice. Rien n’est vrai. Vous ne pouvez rien casser.
sign-in-title = Choisissez trois images
sign-in-why = Retenez-les : elles sont votre nom ici. L’ordre compte aussi.
sign-in-none = Aucune image choisie
sign-in-picked = Choisi : { $names }
sign-in-undo = Reprendre la dernière image
sign-in-more = { $n ->
    [one] Choisissez encore une image.
   *[other] Choisissez encore { $n } images.
}
sign-in-known = Bon retour ! Nous connaissons ces trois images.
sign-in-new = C’est la première fois ? Ces trois images seront votre nom. Sinon, vérifiez encore vos images.
picture-boat = Bateau
picture-fish = Poisson
picture-tree = Arbre
picture-sun = Soleil
picture-house = Maison
picture-key = Clé
picture-bicycle = Vélo
picture-cup = Tasse
picture-apple = Pomme
picture-star = Étoile
picture-bird = Oiseau
picture-umbrella = Parapluie

# The bar and the map
to-map = Carte
to-islands = Vers les îles
menu = Menu
menu-of = Menu de { $names }
map-title = Choisissez une île
map-as-list = Liste
map-as-picture = Carte
help-language-short = Aide : { $tag }
help-language-name = Langue de l’aide : { $language }
sound-is-on = Le son est allumé
sound-is-off = Le son est coupé
not-kept = Non enregistré
lessons-done = { $done } leçon sur { $all }
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
state-shown = Regardée
state-guided = Faite avec de l’aide
state-hinted = Faite vous-même, avec un indice
state-alone = Faite sans aide
state-changed = Faite sans aide, même sur un site changé
begin = Commencer
go-on = Continuer
once-more = Encore une fois
or-another-island = Ou choisissez une autre île.
islands-fogged = { $n ->
    [one] Une île est encore dans la brume. Elle viendra plus tard.
   *[other] { $n } îles sont encore dans la brume. Elles viendront plus tard.
}

# A lesson
lesson-not-translated = Cette leçon n’est pas encore traduite. Ici, nous parlons { $language }.
after-this-lesson = Après cette leçon, vous pourrez dire :
way-watch = Regarder d’abord
way-watch-about = Le pilote montre. Vous regardez.
way-guided = Faire avec de l’aide
way-guided-about = Vous faites. Le pilote vous aide.
way-alone = Faire sans aide
way-alone-about = Avec de nouvelles données. Vous pouvez quand même demander.
way-changed = Le site a changé
way-changed-about = D’autres mots, une autre place. Vous trouvez quand même.
way-done = Fait
resume = Reprendre où vous étiez
choose-your-way = Vous pouvez aussi choisir tout de suite une autre façon.
to-card = En vrai : adresses et téléphone
phase-watch = Regarder
phase-guided = Avec de l’aide
phase-alone = Sans aide
phase-changed = Le site a changé
step-of = étape { $step } sur { $all }
step-of-alone = Étape { $step } sur { $all }
skip = Passer
say-again = Redites-le-moi
say-again-short = Redire
where-to-look = Où regarder ?
where-to-look-short = Où ?
show-me = Montrez-moi
show-me-short = Montrer
i-am-done = J’ai fini
once-again = Encore une fois :
follow-the-ring = Suivez le bord jaune.
real-national-number = Cela ressemble à un vrai numéro de registre national.
real-iban = Cela ressemble à un vrai numéro de compte.
real-mobile = Cela ressemble à un vrai numéro de GSM.
real-id-card = Cela ressemble au numéro d’une vraie carte d’identité.
real-payment-card = Cela ressemble au numéro d’une vraie carte bancaire.
real-mail = Cela ressemble à une vraie adresse e-mail.
real-data-wiped = Nous l’avons effacé, il n’est gardé nulle part. Utilisez ici seulement les données de la carte d’exercice.

# What would have followed
film-title = Voici la suite, dans la vraie vie
film-calm = Ici, rien n’est arrivé. C’était un exercice. Cela arrive à beaucoup de gens.
film-good = Mieux vaut ici que chez vous.
rewind = Revenir à ce moment

# Done
well-done = Vous avez réussi !
reached-shown = Vous avez vu comment faire.
reached-guided = Vous l’avez fait vous-même, avec de l’aide.
reached-hinted = Vous l’avez fait vous-même, avec un indice. Demander est malin.
reached-alone = Vous l’avez fait sans aucune aide.
reached-changed = Vous avez réussi sans aide, même sur un site qui a changé.
new-bridge = Vous avez construit un nouveau pont : de { $from } à { $to }.
you-can-now = Maintenant, vous pouvez dire :
next-guided = À moi, avec de l’aide
next-alone = À moi, sans aide
next-changed = Et si le site change ?
next-card = Et dans la vraie vie ?
watch-again = Regarder encore
again-with-new-data = Encore, avec de nouvelles données
in-real-life = Dans la vraie vie
in-real-life-about = Ces services existent vraiment. Notez ce qu’il vous faut.
checked-on = Vérifié le { $day }/{ $month }/{ $year }
remember = À retenir
bring = À emporter
back-to-lesson = Retour à la leçon
back-to-practice = Retour à l’exercice

# Panels
practice-card = Carte d’exercice
practice-card-short = Ma carte
practice-card-why = Cette personne n’existe pas. N’écrivez jamais vos propres données ici.
card-born = Naissance
card-phone = Numéro de GSM
card-code = Code secret
card-bank-code = Code d’EilandBank
card-mail = E-mail
card-pin = PIN de la carte d’identité
card-pin-forgotten = oublié
card-puk = PUK de cette carte
card-bank-pin = PIN de la carte bancaire
card-paper = Code sur papier, du guichet
languages-title = Langues
language-of-help = Langue de l’aide
language-of-gaps = Langue de ce qui n’est pas encore traduit
language-coming = Nous cherchons les lettres pour { $language }. Encore un instant.
language-of-portals = Langue des portails
language-of-portals-why = Les vrais portails existent en néerlandais, en français et souvent aussi en allemand.
quay = Guichet
quay-title = Le guichet d’aide
quay-always-right = Demander de l’aide, c’est toujours bien.
quay-costs-nothing = Cela ne coûte rien. Tout le monde le fait.
quay-here = De l’aide pour cette étape
quay-room = Dans cette salle
quay-trainer = Levez la main, ou demandez à la personne qui vous accompagne.
quay-life = Dans la vraie vie
quay-counter = Allez au guichet de votre commune. Rien ne vous oblige à tout faire sur ordinateur.
quay-real-numbers = Les vrais services et numéros sont sur la carte « Dans la vraie vie ». Chaque leçon en a une.
quay-stopping-is-fine = S’arrêter quand on doute, c’est bien aussi. Tout est gardé là où vous étiez.
menu-lesson = Cette leçon
reset-step = Recommencer cette étape
reset-run = Recommencer cet exercice
menu-settings = Réglages
seeing-title = Lettres et couleurs
seeing-text = Taille des lettres
seeing-look = Couleurs
look-system = Comme cet ordinateur
look-light = Claires
look-dark = Sombres
look-contrast = Fort contraste
seeing-motion = Mouvement
motion-off = Rien ne bouge
motion-on = Peut bouger
hearing-title = Lecture à voix haute
hearing-when = Quand lire à voix haute ?
hearing-by-itself = Tout seul
hearing-on-asking = Quand j’appuie sur le haut-parleur
hearing-speed = À quelle vitesse ?
hearing-usual = Normale
hearing-slow = Lente
network-what = Cet ordinateur n’a pas de voix pour votre langue. Il y en a une sur internet.
network-sends = Le texte part alors par internet vers l’entreprise qui fait le navigateur. Il ne contient rien de personnel.
network-may = Cette voix peut-elle lire ?
network-yes = Oui, elle peut
network-no = Non, plutôt pas
keys-title = Touches
keys-about = Tout marche aussi sans souris. Ces touches suffisent :
keys-next = Tabulation
keys-next-does = aller à l’élément suivant
keys-back = Maj + Tabulation
keys-back-does = revenir à l’élément précédent
keys-press = Espace ou Entrée
keys-press-does = appuyer ou choisir
keys-send = Entrée dans un champ
keys-send-does = envoyer ce que vous avez tapé
keys-task = F2
keys-task-does = aller à la tâche, et encore F2 : revenir
keys-page = Page suivante et Page précédente
keys-page-does = avancer ou reculer dans une longue page
keys-close = Échap
keys-close-does = fermer une fenêtre
keys-two-suffice = Avec les touches Tabulation et Espace seules, on peut tout faire aussi. Chaque champ a un bouton pour envoyer.
menu-lessons = Leçons
open-lessons = Ouvrir un paquet de leçons…
menu-progress = Ce que vous avez fait
export = Enregistrer dans un fichier
import = Reprendre depuis un fichier
menu-person = Vous : { $names }
another-person = Une autre personne s’exerce
reset-person = Effacer tout ce que j’ai fait
reset-person-title = Tout effacer ?
reset-person-what = Tous les ponts et leçons de { $names } seront effacés. On ne peut pas revenir en arrière.
reset-person-export-first = Vous voulez les garder ? Enregistrez-les d’abord dans un fichier.
reset-person-no = Non, ne pas effacer
reset-person-yes = Oui, tout effacer
problems-title = Erreurs dans les leçons
problems-about = Ces leçons ou fichiers sont laissés de côté. Le reste fonctionne.
problems-for-authors = C’est pour les personnes qui font les leçons. L’explication est en anglais.
problems-none = Il n’y a plus d’erreur.
problem-place = Ligne { $line }, signe { $column }
problem-cure = Que faire :
lessons-wrong = { $n ->
    [one] 1 erreur dans les leçons
   *[other] { $n } erreurs dans les leçons
}

# Reading aloud
read-page = Lire cette page à voix haute
read-panel = Lire cette fenêtre à voix haute
read-pilot = Lire à voix haute ce que dit le pilote
read-film = Lire à voix haute ce qui se passerait
read-computer = Lire à voix haute ce qui est sur l’ordinateur
read-phone = Lire à voix haute ce qui est sur le téléphone
read-stop = Arrêter la lecture

# About the program itself
close-notice = Fermer le message
not-kept-blocked = Cet ordinateur ne peut rien garder. Vous pouvez vous exercer. Pour continuer plus tard, enregistrez dans un fichier.
not-kept-read-only = Cette fenêtre ne garde rien. Vous pouvez vous exercer.
notice-older = Le tout dernier morceau était abîmé. Nous utilisons ce qui était gardé juste avant.
notice-set-aside = Nous n’avons pas pu lire ce qui était gardé. C’est mis de côté. Vous recommencez.
notice-newer = Ce qui est gardé vient d’une version plus récente. Nous n’y touchons pas et ne gardons rien.
notice-second-window = Archipel est aussi ouvert dans une autre fenêtre. Seule l’autre enregistre encore.
notice-imported = C’est fait. Le contenu du fichier a été ajouté.
notice-import-failed = Nous ne pouvons pas lire ce fichier. Rien n’a changé. ({ $why })
notice-exported = Enregistré dans un fichier : { $place }
notice-letters-failed = { $language } n’est pas disponible maintenant. Vérifiez votre connexion à internet. Puis choisissez encore cette langue.
notice-lessons-opened = { $n ->
    [one] Le paquet est ouvert, avec 1 leçon. Il reste là jusqu’à ce que vous fermiez Archipel.
   *[other] Le paquet est ouvert, avec { $n } leçons. Il reste là jusqu’à ce que vous fermiez Archipel.
}
notice-lessons-none = Aucune leçon de ce paquet ne fonctionne. Le menu dit pourquoi.
notice-lessons-refused = Nous ne pouvons pas ouvrir ce paquet de leçons. { $why }
pack-not-a-zip = Ce n’est pas un fichier zip, ou il n’est pas entier.
pack-no-course = Il doit contenir un seul fichier « course.ron ».
pack-not-found = Nous n’en trouvons pas. Mettez le fichier zip dans vos documents, ou glissez-le sur cette fenêtre.
pack-damaged = Ce fichier du paquet est abîmé : { $file }
pack-too-large = C’est trop grand : { $file }
pack-odd-name = Ce nom n’est pas possible : { $file }
pack-not-text = Ce fichier du paquet n’est pas un simple texte : { $file }
pack-unreadable = L’ordinateur dit : { $file }

# What the pilot does in a demonstration; what stands between quotes is on the screen
demo-show = En bas, je clique sur « { $label } ».
demo-press = Je clique sur « { $label } ».
demo-tap = Sur le téléphone, je touche « { $label } ».
demo-type-address = En haut, je tape l’adresse : « { $text } ».
demo-go = J’appuie sur Enter. L’ordinateur va à cette adresse.
demo-select-tab = En haut, je clique sur l’onglet { $n }.
demo-close-tab = Je ferme l’onglet { $n }.
demo-star = Je clique sur l’étoile à côté de l’adresse.
demo-bookmark = En haut, dans ce qui est gardé, je clique sur « { $label } ».
demo-type-query = Dans la case de recherche, je tape : « { $text } ».
demo-result = Dans les résultats, je clique sur « { $label } ».
demo-close-popup = Je ferme la fenêtre avec la croix.
demo-letter = J’ouvre la lettre « { $label } ».
demo-document = J’ouvre le document « { $label } ».
demo-key = Comme clé, je choisis « { $label } ».
demo-type-number = Je tape le numéro de GSM de la carte d’exercice : { $text }.
demo-request = Sur le téléphone, j’ouvre la demande qui attend.
demo-type-code = Sur le téléphone, je tape le code secret : { $text }.
demo-message = Sur le téléphone, j’ouvre le message de « { $from } ».
demo-message-link = Sur le téléphone, je touche le lien du message.
demo-mail = J’ouvre l’e-mail « { $label } ».
demo-mail-link = Je clique sur le bouton dans l’e-mail.
demo-place = J’ouvre le dossier « { $label } ».
demo-file = Je choisis le fichier « { $label } ».
demo-type-name = Comme nom, je tape : « { $text } ».
demo-type-answer = Dans « { $label } », je tape : « { $text } ».
demo-empty-field = Je vide la case « { $label } ».
demo-copy = Je copie la ligne « { $label } ».
demo-paste = Sur le téléphone, je colle dans « { $label } ».
demo-type-bank = Sur le téléphone, dans « { $label } », je tape : { $text }.
demo-type-field = Dans le champ « { $label } », je tape : « { $text } ».
demo-certificate = Je choisis mon nom avec « Authentication » : c’est pour se connecter.
demo-certificate-signature = Je choisis mon nom avec « Signature ».
demo-certificate-old = Je choisis le certificat de l’ancienne carte.
demo-type-pin = Je tape le code PIN de la carte d’identité : { $text }.
demo-type-paper = Je tape le code du papier : { $text }.
demo-answer = Je choisis : « { $text } ».

card-wallet-pin = Code PIN de ZakLoket
card-mail-password = Mot de passe de l’e-mail
card-user = Nom d’utilisateur
card-phrase = Phrase de passe
demo-type-user = Comme nom d’utilisateur, je tape : « { $text } ».
demo-type-phrase = Comme phrase de passe, je tape : « { $text } ».
demo-type-repeat = Je tape encore la même phrase.
demo-type-digits = Je tape les six chiffres de CodeRing : { $text }.
demo-say = Au téléphone, je dis : « { $label } ».
