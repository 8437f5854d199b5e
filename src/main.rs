//! Archipel: practise the digital government without risk. Only the door is here; the program is in `app`.

mod app;
mod audio;
mod platform;

fn main() -> bevy::app::AppExit {
    app::run()
}
