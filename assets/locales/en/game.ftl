# What the game itself says, in the language of the help.
window-title = Archipel: practise without risk
next = Continue
start = Start
back = Back
close = Close
good = Well done!
understood = I understand
computer = Computer
phone = Phone
pilot = Pilot
phone-calls = Phone: there is something new
lesson = Lesson

# First minute
tagline = Practise without risk
all-is-practice = Everything is practice. Nothing is real. You cannot break anything.
sign-in-title = Choose three pictures
sign-in-why = Remember them: they are your name here. Their order counts too.
sign-in-none = No pictures chosen yet
sign-in-picked = Chosen: { $names }
sign-in-undo = Take the last picture back
sign-in-more = { $n ->
    [one] Choose one more picture.
   *[other] Choose { $n } more pictures.
}
sign-in-known = Welcome back! We know these three pictures.
sign-in-new = New here? Then these three pictures are your name from now on. Been here before? Check your pictures again.
picture-boat = Boat
picture-fish = Fish
picture-tree = Tree
picture-sun = Sun
picture-house = House
picture-key = Key
picture-bicycle = Bicycle
picture-cup = Cup
picture-apple = Apple
picture-star = Star
picture-bird = Bird
picture-umbrella = Umbrella

# The bar and the map
to-map = Map
to-islands = To the islands
menu = Menu
menu-of = Menu of { $names }
map-title = Choose an island
map-as-list = List
map-as-picture = Map
help-language-short = Help: { $tag }
help-language-name = Language of the help: { $language }
sound-is-on = Sound is on
sound-is-off = Sound is off
not-kept = Not saved
lessons-done = { $done } of { $all } done
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
state-shown = Watched
state-guided = Done with help
state-hinted = Done alone, with a hint
state-alone = Done alone
state-changed = Done alone, even on a changed site
begin = Begin
go-on = Go on
once-more = Once more
or-another-island = Or choose another island.
islands-fogged = { $n ->
    [one] One island still lies in the fog. It comes later.
   *[other] { $n } islands still lie in the fog. They come later.
}

# A lesson
lesson-not-translated = This lesson is not translated yet. Here we speak { $language }.
after-this-lesson = After this lesson you can say:
way-watch = Watch first
way-watch-about = The pilot shows it. You watch.
way-guided = Do it with help
way-guided-about = You do it. The pilot helps.
way-alone = Do it alone
way-alone-about = With new data. You may ask for help.
way-changed = The site has changed
way-changed-about = Other words, other places. You find it all the same.
way-done = Done
resume = Go on where you were
choose-your-way = You may also choose another way right now.
to-card = In real life: addresses and phone
phase-watch = Watching
phase-guided = With help
phase-alone = Alone
phase-changed = The site has changed
step-of = step { $step } of { $all }
step-of-alone = Step { $step } of { $all }
skip = Skip
say-again = Say it again
say-again-short = Again
where-to-look = Where do I look?
where-to-look-short = Where?
show-me = Show me
show-me-short = Show me
i-am-done = I am done
once-again = Once again:
follow-the-ring = Follow the yellow edge.
real-national-number = This looks like a real national number.
real-iban = This looks like a real bank account.
real-mobile = This looks like a real mobile number.
real-id-card = This looks like the number of a real identity card.
real-payment-card = This looks like the number of a real bank card.
real-mail = This looks like a real e-mail address.
real-data-wiped = We wiped it and kept it nowhere. Use only the data of your practice card here.

# What would have followed
film-title = This is how it would go on in real life
film-calm = Nothing happened here. This was practice. It happens to many people.
film-good = Good that it happens here and not at home.
rewind = Back to that moment

# Done
well-done = You did it!
reached-shown = You saw how it goes.
reached-guided = You did it yourself, with help.
reached-hinted = You did it alone, with a hint. Asking is smart.
reached-alone = You did it all alone.
reached-changed = You did it alone, even after the site had changed.
new-bridge = You built a new bridge: from { $from } to { $to }.
you-can-now = Now you can say:
next-guided = My turn, with help
next-alone = My turn, alone
next-changed = What if the site changes?
next-card = How is it in real life?
watch-again = Watch again
again-with-new-data = Again, with new data
in-real-life = In real life
in-real-life-about = These services really exist. Write down what you need.
checked-on = Checked on { $day }/{ $month }/{ $year }
remember = Remember
bring = Take with you
back-to-lesson = Back to the lesson
back-to-practice = Back to the practice

# Panels
practice-card = Practice card
practice-card-short = Practice card
practice-card-why = This person does not exist. Never type your own data here.
card-born = Born
card-phone = Mobile number
card-code = Secret code
card-bank-code = Code for EilandBank
card-mail = E-mail
card-pin = PIN of the identity card
card-pin-forgotten = forgotten
card-puk = PUK of that card
card-bank-pin = PIN of the bank card
card-paper = Code on paper, from the counter
languages-title = Languages
language-of-help = Language of the help
language-of-gaps = Language of what is not translated yet
language-coming = We are fetching the letters for { $language }. One moment.
language-of-portals = Language of the portals
language-of-portals-why = Real portals exist in Dutch, French and often also in German.
quay = Counter
quay-title = The help counter
quay-always-right = Asking for help is always right.
quay-costs-nothing = It costs nothing. Everybody does it.
quay-here = Help with this step
quay-room = In this room
quay-trainer = Raise your hand, or ask the trainer.
quay-life = In real life
quay-counter = Go to the counter of your town hall. You do not have to do everything on a computer.
quay-real-numbers = Real services and phone numbers are on the card ‘In real life’. Every lesson has one.
quay-stopping-is-fine = Stopping when in doubt is fine too. Everything is kept where you were.
menu-lesson = This lesson
reset-step = This step again
reset-run = This exercise again
menu-settings = Settings
seeing-title = Letters and colours
seeing-text = Size of the letters
seeing-look = Colours
look-system = Like this computer
look-light = Light
look-dark = Dark
look-contrast = High contrast
seeing-motion = Movement
motion-off = Nothing moves
motion-on = May move
hearing-title = Reading aloud
hearing-when = When do we read aloud?
hearing-by-itself = By itself
hearing-on-asking = When I press the speaker
hearing-speed = How fast?
hearing-usual = Usual
hearing-slow = Slow
network-what = This computer has no voice of its own for your language. There is one on the internet.
network-sends = The text then goes over the internet to the company that makes the browser. Nothing personal is in it.
network-may = May that voice read aloud?
network-yes = Yes, it may
network-no = No, rather not
keys-title = Keys
keys-about = Everything works without a mouse too. These keys are enough:
keys-next = Tab
keys-next-does = to the next thing
keys-back = Shift + Tab
keys-back-does = back to the one before
keys-press = Space or Enter
keys-press-does = press or choose
keys-send = Enter in a field
keys-send-does = send what you typed
keys-task = F2
keys-task-does = to the task, and F2 again: back
keys-page = Page Down and Page Up
keys-page-does = further or back on a long page
keys-close = Esc
keys-close-does = close a window
keys-two-suffice = With Tab and Space alone you can do everything too. Each field has a button to send it.
menu-lessons = Lessons
open-lessons = Open a course pack…
menu-progress = What you did so far
export = Save to a file
import = Take from a file
menu-person = You: { $names }
another-person = Somebody else will practise
reset-person = Wipe everything of mine
reset-person-title = Wipe everything?
reset-person-what = All bridges and lessons of { $names } will be wiped. This cannot be undone.
reset-person-export-first = Do you want to keep them? Save them to a file first.
reset-person-no = No, do not wipe
reset-person-yes = Yes, wipe everything
problems-title = Mistakes in the lessons
problems-about = These lessons or files are left out. Everything else works.
problems-for-authors = This is for whoever writes the lessons.
problems-none = Nothing is wrong any more.
problem-place = Line { $line }, character { $column }
problem-cure = What to do:
lessons-wrong = { $n ->
    [one] 1 mistake in the lessons
   *[other] { $n } mistakes in the lessons
}

# Reading aloud
read-page = Read this page aloud
read-panel = Read this window aloud
read-pilot = Read aloud what the pilot says
read-film = Read aloud what would happen
read-computer = Read aloud what is on the computer
read-phone = Read aloud what is on the phone
read-stop = Stop reading aloud

# About the program itself
close-notice = Close the message
not-kept-blocked = This computer cannot save anything. You can still practise. To go on later, save to a file.
not-kept-read-only = This window saves nothing. You can still practise.
notice-older = The very last bit was damaged. We use what was saved just before.
notice-set-aside = We could not read what was saved. It is put aside. You start afresh.
notice-newer = What is saved comes from a newer version. We leave it alone and save nothing now.
notice-second-window = Archipel is open in another window too. Only the other one still saves.
notice-imported = Done. What was in the file has been added.
notice-import-failed = We cannot read this file. Nothing has changed. ({ $why })
notice-exported = Saved to a file: { $place }
notice-letters-failed = { $language } is not possible now. Check that your internet works. Then choose it again.
notice-lessons-opened = { $n ->
    [one] The course pack is open, with 1 lesson. It stays until you close Archipel.
   *[other] The course pack is open, with { $n } lessons. It stays until you close Archipel.
}
notice-lessons-none = No lesson in this course pack works. The menu says why.
notice-lessons-refused = We cannot open this course pack. { $why }
pack-not-a-zip = It is not a zip file, or not a whole one.
pack-no-course = There must be one file “course.ron” in it.
pack-not-found = We find none. Put the zip file with your documents, or drag it onto this window.
pack-damaged = This file in it is damaged: { $file }
pack-too-large = It is too large: { $file }
pack-odd-name = This name is not possible: { $file }
pack-not-text = This file in it is not plain text: { $file }
pack-unreadable = The computer says: { $file }

# What the pilot does in a demonstration; what stands between quotes is on the screen
demo-show = At the bottom I click “{ $label }”.
demo-press = I click “{ $label }”.
demo-tap = On the phone I tap “{ $label }”.
demo-type-address = At the top I type the address: “{ $text }”.
demo-go = I press Enter. Now the computer goes to that address.
demo-select-tab = At the top I click tab { $n }.
demo-close-tab = I close tab { $n }.
demo-star = I click the star beside the address.
demo-bookmark = At the top, among the bookmarks, I click “{ $label }”.
demo-type-query = In the search box I type: “{ $text }”.
demo-result = Among the results I click “{ $label }”.
demo-close-popup = I close the window with the cross.
demo-letter = I open the letter “{ $label }”.
demo-document = I open the document “{ $label }”.
demo-key = As my key I choose “{ $label }”.
demo-type-number = I type the mobile number of the practice card: { $text }.
demo-request = On the phone I open the request that waits.
demo-type-code = On the phone I type the secret code: { $text }.
demo-message = On the phone I open the message of “{ $from }”.
demo-message-link = On the phone I tap the link in the message.
demo-mail = I open the e-mail “{ $label }”.
demo-mail-link = I click the button in the e-mail.
demo-place = I open the folder “{ $label }”.
demo-file = I choose the file “{ $label }”.
demo-type-name = As the name I type: “{ $text }”.
demo-type-answer = In “{ $label }” I type: “{ $text }”.
demo-empty-field = I empty the box “{ $label }”.
demo-copy = I copy the line “{ $label }”.
demo-paste = On the phone I paste into “{ $label }”.
demo-type-bank = On the phone, in “{ $label }”, I type: { $text }.
demo-type-field = In the field “{ $label }” I type: “{ $text }”.
demo-certificate = I choose my name with ‘Authentication’: that is to log in.
demo-certificate-signature = I choose my name with ‘Signature’.
demo-certificate-old = I choose the certificate of the old card.
demo-type-pin = I type the PIN of the identity card: { $text }.
demo-type-paper = I type the code from the paper: { $text }.
demo-answer = I choose: “{ $text }”.

card-wallet-pin = PIN code of ZakLoket
card-mail-password = Password for e-mail
card-user = User name
card-phrase = Passphrase
demo-type-user = As the user name I type: “{ $text }”.
demo-type-phrase = As the passphrase I type: “{ $text }”.
demo-type-repeat = I type the same passphrase again.
demo-type-digits = I type the six digits of CodeRing: { $text }.
demo-say = On the phone I say: “{ $label }”.
