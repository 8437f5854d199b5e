//! The voices of the computer: `spd-say` on Linux, `say` on macOS, PowerShell's speech on Windows. They are programs that
//! say one sentence and end; the sentence is handed over as it is, and never passes through a shell.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use archipel_model::Tag;
use archipel_model::session::{Action, Sentence, Voices};
use bevy::ecs::resource::Resource;

use crate::app::Outside;

/// How soon the end of a sentence is noticed, while one is spoken.
const PAUSE: Duration = Duration::from_millis(30);
/// A program that has not told its voices by then has none.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the thread of the voice is asked.
enum Order {
    Say(Sentence),
    Hush,
}

/// The voice of this computer. Without one nothing is told, and nothing is heard.
#[derive(Resource)]
pub struct Voice(Sender<Order>);

impl Voice {
    /// Asks in the background which languages can be spoken; the answer comes in as an action.
    pub fn open(outside: Outside) -> Self {
        let (orders, asked) = channel();
        // Without the thread nobody is read to, as on a computer without a voice.
        let _ = thread::Builder::new().name("voice".into()).spawn(move || {
            work(&Program::of_this_computer(), &asked, |action| outside.tell(action));
        });
        Self(orders)
    }

    /// Says this, instead of what is being said.
    pub fn say(&self, sentence: Sentence) {
        let _ = self.0.send(Order::Say(sentence));
    }

    /// Says no more.
    pub fn hush(&self) {
        let _ = self.0.send(Order::Hush);
    }
}

/// Tells which voices there are, then speaks for as long as somebody may ask for it.
fn work(program: &Program, orders: &Receiver<Order>, tell: impl Fn(Action)) {
    let voices = program.voices();
    if voices.is_empty() {
        return;
    }
    let local = voices.keys().copied().collect();
    tell(Action::VoicesCame(Voices { local, network: Vec::new() }));
    let mut next = None;
    while let Some(order) = next.take().or_else(|| orders.recv().ok()) {
        if let Order::Say(sentence) = order {
            let number = sentence.number;
            next = match program.start(&sentence, &voices) {
                Some(speaking) => follow(program, speaking, number, orders, &tell),
                None => {
                    tell(Action::VoiceFailed(number));
                    None
                }
            };
        }
    }
}

/// Waits for the end of the sentence, or for another order, which cuts it short and is given back.
fn follow(
    program: &Program,
    mut speaking: Child,
    number: u32,
    orders: &Receiver<Order>,
    tell: &impl Fn(Action),
) -> Option<Order> {
    loop {
        match orders.recv_timeout(PAUSE) {
            Err(RecvTimeoutError::Timeout) => match speaking.try_wait() {
                Ok(None) => {}
                Ok(Some(end)) if end.success() => {
                    tell(Action::VoiceDone(number));
                    return None;
                }
                Ok(Some(_)) | Err(_) => {
                    tell(Action::VoiceFailed(number));
                    return None;
                }
            },
            order => {
                let _ = speaking.kill();
                let _ = speaking.wait();
                program.stop();
                return order.ok();
            }
        }
    }
}

/// Which program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Dispatcher,
    Say,
    PowerShell,
}

/// The program that speaks, and its name or path.
#[derive(Clone, Debug)]
struct Program {
    kind: Kind,
    path: String,
}

/// How a program is called: with which arguments, and what is written to it.
#[derive(Debug, PartialEq, Eq)]
struct Call {
    arguments: Vec<String>,
    written: Option<String>,
}

impl Call {
    fn of(arguments: &[&str]) -> Self {
        Self { arguments: arguments.iter().map(|argument| (*argument).to_owned()).collect(), written: None }
    }
}

/// Lists the languages of the installed voices.
const LIST: &str = "Add-Type -AssemblyName System.Speech; \
    (New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() | Where-Object Enabled | \
    ForEach-Object { $_.VoiceInfo.Culture.Name }";

impl Program {
    fn of_this_computer() -> Self {
        let (kind, path) = if cfg!(windows) {
            (Kind::PowerShell, "powershell.exe")
        } else if cfg!(target_os = "macos") {
            (Kind::Say, "say")
        } else {
            (Kind::Dispatcher, "spd-say")
        };
        Self { kind, path: path.into() }
    }

    fn command(&self, call: &Call) -> Command {
        let mut command = Command::new(&self.path);
        command.args(&call.arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if call.written.is_some() {
            command.stdin(Stdio::piped());
        }
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt;
            /// No black window flashes up.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        command
    }

    /// The voices that it has. Asked once; a program that hangs is given up.
    fn voices(&self) -> Listed {
        let call = self.list();
        let Ok(mut asked) = self.command(&call).stdout(Stdio::piped()).spawn() else { return Listed::new() };
        let Some(mut answer) = asked.stdout.take() else { return Listed::new() };
        let (told, heard) = channel();
        let _ = thread::Builder::new().name("voices".into()).spawn(move || {
            let mut bytes = Vec::new();
            if answer.read_to_end(&mut bytes).is_ok() {
                let _ = told.send(String::from_utf8_lossy(&bytes).into_owned());
            }
        });
        let listed = heard.recv_timeout(PATIENCE);
        let _ = asked.kill();
        let _ = asked.wait();
        listed.map(|listed| voices_in(&listed)).unwrap_or_default()
    }

    fn list(&self) -> Call {
        match self.kind {
            Kind::Dispatcher => Call::of(&["-L"]),
            Kind::Say => Call::of(&["-v", "?"]),
            Kind::PowerShell => Call::of(&["-NoProfile", "-NonInteractive", "-Command", LIST]),
        }
    }

    fn start(&self, sentence: &Sentence, voices: &Listed) -> Option<Child> {
        let call = self.speak(sentence, voices);
        let mut speaking = self.command(&call).spawn().ok()?;
        if let (Some(text), Some(mut input)) = (&call.written, speaking.stdin.take()) {
            // A program that has ended already says so with its status.
            let _ = input.write_all(text.as_bytes());
        }
        Some(speaking)
    }

    fn speak(&self, sentence: &Sentence, voices: &Listed) -> Call {
        let Sentence { text, lang, slow, .. } = sentence;
        match self.kind {
            Kind::Dispatcher => {
                let rate = if *slow { "-40" } else { "0" };
                // What comes after the two lines is text, whatever it begins with.
                Call::of(&["--wait", "--language", lang.as_str(), "--rate", rate, "--", text])
            }
            Kind::Say => {
                let rate = if *slow { "120" } else { "175" };
                let listed = voices.get(lang).map_or("", String::as_str);
                let voice = GOOD_ON_MAC.iter().find(|(tag, _)| *tag == lang.as_str()).map_or(listed, |(_, name)| name);
                let call = Call::of(&["-v", voice, "-r", rate, "-f", "-"]);
                Call { written: Some(text.clone()), ..call }
            }
            Kind::PowerShell => {
                let rate = if *slow { -4 } else { 0 };
                let tag = lang;
                let script = format!(
                    "[Console]::InputEncoding = [System.Text.Encoding]::UTF8; \
                     $text = [Console]::In.ReadToEnd(); Add-Type -AssemblyName System.Speech; \
                     $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
                     $one = $voice.GetInstalledVoices() | Where-Object {{ $_.Enabled -and \
                     $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq '{tag}' }} | Select-Object -First 1; \
                     $voice.SelectVoice($one.VoiceInfo.Name); $voice.Rate = {rate}; $voice.Speak($text)"
                );
                let call = Call::of(&["-NoProfile", "-NonInteractive", "-Command", &script]);
                Call { written: Some(text.clone()), ..call }
            }
        }
    }

    /// The dispatcher speaks for others; it must be told to stop. The others stop with their program.
    fn stop(&self) {
        if self.kind == Kind::Dispatcher
            && let Ok(mut asked) = self.command(&Call::of(&["--stop"])).spawn()
        {
            let _ = asked.wait();
        }
    }
}

/// Of many, the voices that come with every Mac and are no jokes.
const GOOD_ON_MAC: [(&str, &str); 4] = [("nl", "Xander"), ("fr", "Thomas"), ("de", "Anna"), ("en", "Daniel")];

/// The languages that can be spoken, each with the name of its first voice.
type Listed = BTreeMap<Tag, String>;

/// The languages in a list of voices: on each line the language stands alone, as `nl`, `nl-BE` or `nl_NL`.
fn voices_in(listed: &str) -> Listed {
    let mut found = Listed::new();
    for line in listed.lines() {
        // What follows a `#` is a sentence to try the voice with.
        let words: Vec<&str> = line.split('#').next().unwrap_or_default().split_whitespace().collect();
        // The name of the voice comes first, and may have such a word in it.
        let about = words.len().saturating_sub(2);
        for (place, word) in words.iter().enumerate().skip(about) {
            if let Some(tag) = word.split(['-', '_']).next().and_then(Tag::new) {
                let name = || words.get(..place).unwrap_or_default().join(" ");
                found.entry(tag).or_insert_with(name);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use archipel_model::Lang;

    use super::*;

    fn sentence(number: u32, text: &str) -> Sentence {
        Sentence { number, text: text.into(), lang: Lang::Nl.into(), slow: false, network: false }
    }

    fn program(kind: Kind) -> Program {
        Program { kind, path: "none".into() }
    }

    #[test]
    fn the_languages_are_read_from_every_list() {
        let dispatcher = "                     NAME                 LANGUAGE                  VARIANT\n\
                          \x20             Dutch+Adam                       nl                     none\n\
                          \x20   English (America)                    en-US                     none\n\
                          \x20          Voz de casa                       es                     none\n";
        let langs_in = |listed: &str| voices_in(listed).keys().map(Tag::to_string).collect::<Vec<_>>();
        assert_eq!(langs_in(dispatcher), ["en", "es", "nl"]);
        let mac = "Anna                de_DE    # Hallo! Ich bin nl oder fr.\nXander   nl_NL    # Hallo!\n\
                   Lesya (Enhanced)   uk_UA    # Привіт!\n";
        assert_eq!(langs_in(mac), ["de", "nl", "uk"]);
        assert_eq!(langs_in("nl-BE\r\nfr-BE\r\n"), ["fr", "nl"]);
        assert_eq!(langs_in(""), [""; 0]);
    }

    #[test]
    fn a_mac_speaks_with_a_voice_of_the_language() {
        let voices =
            voices_in("Albert   en_US    # Hello!\nDaniel   en_GB    # Hello!\nLesya (Enhanced)   uk_UA    #\n");
        for (lang, expected) in [("en", "Daniel"), ("uk", "Lesya (Enhanced)")] {
            let sentence = Sentence { lang: Tag::new(lang).unwrap(), ..sentence(1, "Так.") };
            assert_eq!(program(Kind::Say).speak(&sentence, &voices).arguments[..2], ["-v", expected]);
        }
    }

    #[test]
    fn a_text_is_never_an_option_nor_a_script() {
        let text = "--stop; $(rm -rf ~) 'nog'";
        let spoken = program(Kind::Dispatcher).speak(&sentence(1, text), &Listed::new());
        assert_eq!(spoken.arguments[spoken.arguments.len() - 2..], ["--", text]);
        for kind in [Kind::Say, Kind::PowerShell] {
            let spoken = program(kind).speak(&sentence(1, text), &Listed::new());
            assert!(spoken.arguments.iter().all(|argument| !argument.contains("rm -rf")), "{spoken:?}");
            assert_eq!(spoken.written.as_deref(), Some(text));
        }
    }

    #[test]
    fn slow_is_slower_everywhere() {
        for kind in [Kind::Dispatcher, Kind::Say, Kind::PowerShell] {
            let usual = program(kind).speak(&sentence(1, "Dag."), &Listed::new());
            let slow = program(kind).speak(&Sentence { slow: true, ..sentence(1, "Dag.") }, &Listed::new());
            assert_ne!(usual, slow);
        }
    }

    #[test]
    fn without_the_program_there_is_no_voice() {
        let (orders, asked) = channel();
        orders.send(Order::Say(sentence(1, "Dag."))).unwrap();
        let missing = Program { kind: Kind::Dispatcher, path: "no-such-program-speaks".into() };
        work(&missing, &asked, |action| panic!("{action:?}"));
    }

    /// A stand-in for `spd-say`: writes down what it is asked, and takes a while for long sentences.
    #[cfg(unix)]
    fn stand_in(folder: &std::path::Path) -> Program {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.join("spd-say");
        let script = "#!/bin/sh\necho \"$*\" >> \"$(dirname \"$0\")/asked\"\ncase \"$*\" in\n\
                      -L) echo '   Dutch   nl   none'; echo '   German   de   none';;\n\
                      *Lang*) exec sleep 30;;\n*Stuk*) exit 1;;\nesac\n";
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        Program { kind: Kind::Dispatcher, path: path.to_str().unwrap().into() }
    }

    #[cfg(unix)]
    #[test]
    fn sentences_are_said_one_after_the_other_and_cut_short_by_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let program = stand_in(folder.path());
        let (orders, asked) = channel();
        let (told, heard) = channel();
        let worker = thread::spawn(move || work(&program, &asked, |action| told.send(action).unwrap()));
        let next = || heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert_eq!(
            next(),
            Action::VoicesCame(Voices { local: vec![Lang::De.into(), Lang::Nl.into()], network: Vec::new() })
        );

        orders.send(Order::Say(sentence(1, "Kort."))).unwrap();
        assert_eq!(next(), Action::VoiceDone(1));
        orders.send(Order::Say(sentence(2, "Stuk."))).unwrap();
        assert_eq!(next(), Action::VoiceFailed(2));

        let begun = Instant::now();
        orders.send(Order::Say(sentence(3, "Lang."))).unwrap();
        orders.send(Order::Say(sentence(4, "-x Dan dit."))).unwrap();
        assert_eq!(next(), Action::VoiceDone(4), "nothing is told of what was cut short");
        orders.send(Order::Say(sentence(5, "Lang."))).unwrap();
        orders.send(Order::Hush).unwrap();
        orders.send(Order::Say(sentence(6, "Kort."))).unwrap();
        assert_eq!(next(), Action::VoiceDone(6));
        assert!(begun.elapsed() < Duration::from_secs(15), "it does not wait for the end");
        drop(orders);
        worker.join().unwrap();

        let said = std::fs::read_to_string(folder.path().join("asked")).unwrap();
        let calls: Vec<&str> = said.lines().collect();
        assert_eq!(calls.first(), Some(&"-L"));
        assert!(calls.contains(&"--wait --language nl --rate 0 -- -x Dan dit."), "{calls:?}");
        assert!(calls.contains(&"--stop"), "{calls:?}");
    }
}
