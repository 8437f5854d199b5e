# What the game itself says in Ukrainian, a further language of the help. What is missing here is said in another language.
window-title = Archipel: вчимося без ризику
next = Далі
start = Почати
back = Назад
close = Закрити
good = Чудово!
understood = Зрозуміло
computer = Комп’ютер
phone = Телефон
pilot = Лоцман
phone-calls = Телефон: є щось нове
lesson = Урок

# First minute
tagline = Вчимося без ризику
all-is-practice = Тут усе — вправа. Нічого справжнього. Ви нічого не зламаєте.
sign-in-title = Виберіть три картинки
sign-in-why = Запам’ятайте їх: тут це ваше ім’я. Порядок теж важливий.
sign-in-none = Картинок ще не вибрано
sign-in-picked = Вибрано: { $names }
sign-in-undo = Прибрати останню картинку
sign-in-more = { $n ->
    [one] Виберіть ще { $n } картинку.
    [few] Виберіть ще { $n } картинки.
   *[many] Виберіть ще { $n } картинок.
}
sign-in-known = Раді бачити вас знову! Ми знаємо ці три картинки.
sign-in-new = Ви тут уперше? Тоді ці три картинки відтепер ваше ім’я. Уже були тут? Перевірте картинки ще раз.
picture-boat = Човен
picture-fish = Риба
picture-tree = Дерево
picture-sun = Сонце
picture-house = Дім
picture-key = Ключ
picture-bicycle = Велосипед
picture-cup = Чашка
picture-apple = Яблуко
picture-star = Зірка
picture-bird = Птах
picture-umbrella = Парасоля

# The bar and the map
to-map = Карта
to-islands = До островів
menu = Меню
menu-of = Меню: { $names }
map-title = Виберіть острів
map-as-list = Список
map-as-picture = Карта
help-language-short = Мова: УКР
help-language-name = Мова допомоги: { $language }
sound-is-on = Звук увімкнено
sound-is-off = Звук вимкнено
not-kept = Не збережено
lessons-done = зроблено { $done } з { $all }
minutes = { $n ->
    [one] { $n } хвилина
    [few] { $n } хвилини
   *[many] { $n } хвилин
}
state-shown = Переглянуто
state-guided = Зроблено з допомогою
state-hinted = Зроблено самостійно, з підказкою
state-alone = Зроблено самостійно
state-changed = Зроблено самостійно, навіть на новому сайті
begin = Почати
go-on = Продовжити
once-more = Ще раз
or-another-island = Або виберіть інший острів.
islands-fogged = { $n ->
    [one] { $n } острів ще в тумані. Він з’явиться пізніше.
    [few] { $n } острови ще в тумані. Вони з’являться пізніше.
   *[many] { $n } островів ще в тумані. Вони з’являться пізніше.
}

# A lesson
lesson-not-translated = Цього уроку ще немає українською. Тут допомагаємо мовою { $language }.
after-this-lesson = Після цього уроку ви скажете:
way-watch = Спершу подивіться
way-watch-about = Лоцман показує. Ви дивитеся.
way-guided = Зробіть із допомогою
way-guided-about = Ви робите. Лоцман допомагає.
way-alone = Зробіть самостійно
way-alone-about = З новими даними. Просити допомоги можна.
way-changed = Сайт змінився
way-changed-about = Інші слова, інше місце. Ви все одно знайдете.
way-done = Зроблено
resume = Продовжити з того самого місця
choose-your-way = Можна відразу вибрати й інший спосіб.
to-card = У житті: адреси й телефони
phase-watch = Дивимося
phase-guided = З допомогою
phase-alone = Самостійно
phase-changed = Сайт змінився
step-of = крок { $step } з { $all }
step-of-alone = Крок { $step } з { $all }
skip = Пропустити
say-again = Скажіть ще раз
say-again-short = Ще раз
where-to-look = Куди дивитися?
where-to-look-short = Де це?
show-me = Покажіть мені
show-me-short = Покажіть
i-am-done = Готово
once-again = Ще раз:
follow-the-ring = Шукайте жовту рамку.
real-national-number = Це схоже на справжній реєстраційний номер (rijksregisternummer, numéro national).
real-iban = Це схоже на справжній номер рахунку.
real-mobile = Це схоже на справжній номер мобільного.
real-id-card = Це схоже на номер справжньої ID-картки.
real-payment-card = Це схоже на номер справжньої банківської картки.
real-mail = Це схоже на справжню електронну адресу.
real-data-wiped = Ми це стерли й ніде не зберегли. Тут вводьте лише дані зі своєї навчальної картки.

# What would have followed
film-title = Так це було б у житті
film-calm = Тут нічого не сталося. Це була вправа. Таке буває з багатьма.
film-good = Добре, що це сталося тут, а не вдома.
rewind = Назад до тієї миті

# Done
well-done = Вам вдалося!
reached-shown = Ви побачили, як це робити.
reached-guided = Ви зробили це з допомогою.
reached-hinted = Ви зробили це самостійно, з підказкою. Просити допомоги — розумно.
reached-alone = Ви зробили все самостійно.
reached-changed = Ви впоралися самостійно, навіть коли сайт змінився.
new-bridge = Ви збудували новий міст: { $from } – { $to }.
you-can-now = Тепер ви можете сказати:
next-guided = Тепер я, з допомогою
next-alone = Тепер я, самостійно
next-changed = А якщо сайт зміниться?
next-card = А як це в житті?
watch-again = Подивитися ще раз
again-with-new-data = Ще раз, з новими даними
in-real-life = У справжньому житті
in-real-life-about = Ці служби справді існують. Запишіть те, що вам потрібно.
checked-on = Перевірено { $day }.{ $month }.{ $year }
remember = Запам’ятайте
bring = Візьміть із собою
back-to-lesson = Назад до уроку
back-to-practice = Назад до вправи

# Panels
practice-card = Навчальна картка
practice-card-short = Картка
practice-card-why = Цієї людини не існує. Ніколи не вводьте тут власних даних.
card-born = Дата народження
card-phone = Мобільний номер
card-code = Таємний код
card-mail = Електронна пошта
languages-title = Мови
language-of-help = Мова допомоги
language-of-gaps = Мова того, що ще не перекладено
language-coming = Завантажуємо літери: { $language }. Зачекайте трішки.
language-of-portals = Мова порталів
language-of-portals-why = Справжні портали є нідерландською і французькою, а часто й німецькою.
quay = Віконце
quay-title = Віконце допомоги
quay-always-right = Просити допомоги — завжди правильно.
quay-costs-nothing = Це безкоштовно. Так роблять усі.
quay-here = Допомога з цим кроком
quay-room = У цій кімнаті
quay-trainer = Підніміть руку або запитайте в тренера.
quay-life = У житті
quay-counter = Ідіть до віконця своєї громади (gemeente, commune). Не все треба робити на комп’ютері.
quay-real-numbers = Справжні служби й телефони є на картці «У справжньому житті». Вона є в кожному уроці.
quay-stopping-is-fine = Зупинитися, коли сумніваєтеся, — теж добре. Усе збережено там, де ви були.
menu-lesson = Цей урок
reset-step = Цей крок спочатку
reset-run = Ця вправа спочатку
menu-settings = Налаштування
seeing-title = Літери й кольори
seeing-text = Розмір літер
seeing-look = Кольори
look-light = Світлі
look-dark = Темні
look-contrast = Сильний контраст
seeing-motion = Рух
motion-off = Ніщо не рухається
motion-on = Може рухатися
hearing-title = Читання вголос
hearing-when = Коли читати вголос?
hearing-by-itself = Само
hearing-on-asking = Коли я натисну на гучномовець
hearing-speed = Як швидко?
hearing-usual = Звичайно
hearing-slow = Повільно
network-what = Цей комп’ютер не має власного голосу для вашої мови. Голос є в інтернеті.
network-sends = Тоді текст іде через інтернет до компанії, яка робить браузер. Особистих даних у ньому немає.
network-may = Можна, щоб читав цей голос?
network-yes = Так, можна
network-no = Ні, краще не треба
menu-lessons = Уроки
open-lessons = Відкрити пакет уроків…
menu-progress = Що ви вже зробили
export = Зберегти у файл
import = Узяти з файлу
menu-person = Ви: { $names }
another-person = Далі вчиться хтось інший
reset-person = Стерти все моє
reset-person-title = Стерти все?
reset-person-what = Усі мости й уроки буде стерто: { $names }. Повернути їх не можна.
reset-person-export-first = Хочете їх залишити? Спершу збережіть у файл.
reset-person-no = Ні, не стирати
reset-person-yes = Так, стерти все
problems-title = Помилки в уроках
problems-about = Цих уроків або файлів тут немає. Решта працює.
problems-for-authors = Це для тих, хто пише уроки. Пояснення англійською.
problems-none = Помилок більше немає.
problem-place = Рядок { $line }, знак { $column }
problem-cure = Що зробити:
lessons-wrong = { $n ->
    [one] { $n } помилка в уроках
    [few] { $n } помилки в уроках
   *[many] { $n } помилок в уроках
}

# Reading aloud
read-page = Прочитати цю сторінку вголос
read-panel = Прочитати це вікно вголос
read-pilot = Прочитати вголос, що каже лоцман
read-film = Прочитати вголос, що сталося б
read-computer = Прочитати вголос, що на комп’ютері
read-phone = Прочитати вголос, що на телефоні
read-stop = Зупинити читання

# About the program itself
close-notice = Закрити повідомлення
not-kept-blocked = Цей комп’ютер нічого не зберігає. Вчитися можна й так. Хочете продовжити пізніше? Збережіть у файл.
not-kept-read-only = Це вікно нічого не зберігає. Вчитися можна й так.
notice-older = Останній шматочок пошкоджено. Ми взяли те, що було збережено перед ним.
notice-set-aside = Ми не змогли прочитати збережене. Воно лежить окремо. Ви починаєте спочатку.
notice-newer = Збережене — з новішої версії. Ми його не чіпаємо й тепер нічого не зберігаємо.
notice-second-window = Archipel відкрито ще в одному вікні. Зберігає лише те вікно.
notice-imported = Готово. Те, що було у файлі, додано.
notice-import-failed = Ми не можемо прочитати цей файл. Нічого не змінилося. ({ $why })
notice-exported = Збережено у файл: { $place }
notice-letters-failed = { $language } зараз недоступна. Перевірте, чи працює інтернет. Потім виберіть мову ще раз.
notice-lessons-opened = { $n ->
    [one] Пакет відкрито, у ньому { $n } урок. Він тут, доки ви не закриєте Archipel.
    [few] Пакет відкрито, у ньому { $n } уроки. Він тут, доки ви не закриєте Archipel.
   *[many] Пакет відкрито, у ньому { $n } уроків. Він тут, доки ви не закриєте Archipel.
}
notice-lessons-none = Жоден урок цього пакета не працює. У меню сказано чому.
notice-lessons-refused = Ми не можемо відкрити цей пакет уроків. { $why }
pack-not-a-zip = Це не zip-файл, або він неповний.
pack-no-course = У ньому має бути один файл «course.ron».
pack-not-found = Ми жодного не знаходимо. Покладіть zip-файл до документів або перетягніть його на це вікно.
pack-damaged = Цей файл у пакеті пошкоджено: { $file }
pack-too-large = Він завеликий: { $file }
pack-odd-name = Така назва неможлива: { $file }
pack-not-text = Цей файл у пакеті — не простий текст: { $file }
pack-unreadable = Комп’ютер каже: { $file }

# What the pilot does in a demonstration; what stands between quotes is on the screen
demo-show = Унизу я натискаю «{ $label }».
demo-press = Я натискаю «{ $label }».
demo-tap = На телефоні я торкаюся «{ $label }».
demo-type-address = Угорі я пишу адресу: «{ $text }».
demo-go = Я натискаю Enter. Тепер комп’ютер переходить на цю адресу.
demo-select-tab = Угорі я натискаю на вкладку { $n }.
demo-close-tab = Я закриваю вкладку { $n }.
demo-star = Я натискаю на зірку біля адреси.
demo-bookmark = Угорі, серед закладок, я натискаю «{ $label }».
demo-type-query = У полі пошуку я пишу: «{ $text }».
demo-result = Серед результатів я натискаю «{ $label }».
demo-close-popup = Я закриваю вікно хрестиком.
demo-letter = Я відкриваю лист «{ $label }».
demo-document = Я відкриваю документ «{ $label }».
demo-key = Я вибираю ключ «{ $label }».
demo-type-number = Я пишу мобільний номер із навчальної картки: { $text }.
demo-request = На телефоні я відкриваю запит, який чекає.
demo-type-code = На телефоні я пишу таємний код: { $text }.
demo-message = На телефоні я відкриваю повідомлення від «{ $from }».
demo-message-link = На телефоні я торкаюся посилання в повідомленні.
demo-mail = Я відкриваю мейл «{ $label }».
demo-mail-link = Я натискаю кнопку в мейлі.
demo-place = Я відкриваю теку «{ $label }».
demo-file = Я вибираю файл «{ $label }».
demo-type-name = Як назву я пишу: «{ $text }».
demo-answer = Я вибираю: «{ $text }».
