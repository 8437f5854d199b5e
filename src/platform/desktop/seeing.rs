//! What the system says of its colours: Windows and macOS through the window, Linux through its desktop portal. Where
//! nobody tells, nothing is told. It counts until the learner chooses.

use std::process::{Command, Stdio};
use std::thread;

use archipel_model::progress::Look;
use archipel_model::session::Action;
use bevy::app::{App, Startup, Update};
use bevy::ecs::message::MessageReader;
use bevy::ecs::query::{Added, With};
use bevy::ecs::system::{Query, Res};
use bevy::window::{PrimaryWindow, Window, WindowTheme, WindowThemeChanged};

use crate::app::Outside;

/// The program that asks over the session's bus; it belongs to the same package as nearly every desktop.
const ASK: &str = "gdbus";

pub fn build(app: &mut App) {
    app.add_systems(Startup, ask_portal).add_systems(Update, follow_window);
}

fn look_of(theme: WindowTheme) -> Look {
    match theme {
        WindowTheme::Light => Look::Light,
        WindowTheme::Dark => Look::Dark,
    }
}

fn follow_window(
    windows: Query<&Window, (With<PrimaryWindow>, Added<Window>)>,
    mut changes: MessageReader<WindowThemeChanged>,
    outside: Res<Outside>,
) {
    let first = windows.iter().filter_map(|window| window.window_theme);
    for theme in first.chain(changes.read().map(|change| change.theme)) {
        outside.tell(Action::SystemLook(look_of(theme)));
    }
}

/// In the background: a bus that does not answer holds nobody up.
fn ask_portal(outside: Res<Outside>) {
    if !cfg!(target_os = "linux") || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() {
        // Without an address `gdbus` would start a bus of its own.
        return;
    }
    let outside = outside.clone();
    // Without the thread the learner chooses.
    let _ = thread::Builder::new().name("seeing".into()).spawn(move || {
        let look = look_by(setting("contrast").as_deref(), setting("color-scheme").as_deref());
        if let Some(look) = look {
            outside.tell(Action::SystemLook(look));
        }
    });
}

/// What the portal answers about one of the settings of how things look.
fn setting(name: &str) -> Option<String> {
    let portal = ["--dest", "org.freedesktop.portal.Desktop", "--object-path", "/org/freedesktop/portal/desktop"];
    let method = ["--method", "org.freedesktop.portal.Settings.Read", "org.freedesktop.appearance", name];
    let mut command = Command::new(ASK);
    command.args(["call", "--session", "--timeout", "2"]).args(portal).args(method);
    let answer = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
}

/// The number in an answer such as `(<<uint32 1>>,)`.
fn number(answer: &str) -> Option<u32> {
    let (_, after) = answer.split_once("uint32 ")?;
    after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// High contrast comes before dark. Nothing where the system has no wish of its own.
fn look_by(contrast: Option<&str>, scheme: Option<&str>) -> Option<Look> {
    match (contrast.and_then(number), scheme.and_then(number)) {
        (Some(1), _) => Some(Look::Contrast),
        (_, Some(1)) => Some(Look::Dark),
        (_, Some(2)) => Some(Look::Light),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_portals_answers_are_understood() {
        let (no, yes, light) = (Some("(<<uint32 0>>,)\n"), Some("(<<uint32 1>>,)\n"), Some("(<uint32 2>,)"));
        assert_eq!(look_by(no, no), None, "no wish");
        assert_eq!(look_by(None, yes), Some(Look::Dark));
        assert_eq!(look_by(no, light), Some(Look::Light));
        assert_eq!(look_by(yes, yes), Some(Look::Contrast));
        assert_eq!(look_by(None, Some("Error: no such name")), None);
    }
}
