//! `cargo xtask measure`: sizes, times and memory beside their targets. Slow figures are shown, never failed on.

use std::fs;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::screen::UnseenScreen;
use crate::serve::Server;
use crate::web::{self, WebProfile};
use crate::workshop::Workshop;
use crate::{run, setup};

/// The app ends its measurement by itself well before this.
const PATIENCE: Duration = Duration::from_secs(120);

/// What the figures are held against; the first whose words are all in the name counts.
const TARGETS: &[Target] = &[
    Target { place: "web", words: &["wire"], most: 4.0 },
    Target { place: "web", words: &["lessons", "check"], most: 300.0 },
    Target { place: "model", words: &["lessons", "check"], most: 3.0 },
    Target { place: "", words: &["idle", "frames"], most: 0.0 },
    Target { place: "", words: &["rest", "frames"], most: 0.0 },
    Target { place: "", words: &["frame", "median"], most: 100.0 },
    Target { place: "", words: &["frame", "p95"], most: 100.0 },
    Target { place: "", words: &["key", "p95"], most: 150.0 },
    Target { place: "", words: &["hitch"], most: 300.0 },
    Target { place: "web", words: &["mirror", "p95"], most: 4.0 },
    Target { place: "web", words: &["tab", "memory"], most: 350.0 },
];

struct Target {
    /// Where it holds; empty for everywhere.
    place: &'static str,
    words: &'static [&'static str],
    most: f64,
}

/// One measured value.
#[derive(PartialEq, Debug)]
struct Figure {
    place: &'static str,
    name: String,
    value: f64,
    unit: String,
}

/// Measures the browser version, the desktop app and the model's tests.
pub fn measure(workshop: &Workshop, profile: WebProfile) -> Result<()> {
    setup::for_tests(workshop)?;
    let mut figures = Vec::new();
    // One part that cannot be measured leaves the figures of the others.
    let parts = [
        ("browser version", measure_web(workshop, profile, &mut figures)),
        ("desktop app", measure_desktop(workshop, &mut figures)),
        ("model's tests", measure_model(workshop, &mut figures)),
    ];
    for (what, result) in parts {
        if let Err(error) = result {
            println!("\nThe {what} could not be measured: {error:#}");
        }
    }
    println!("\n{}", table(&figures, profile));
    Ok(())
}

fn measure_web(workshop: &Workshop, profile: WebProfile, figures: &mut Vec<Figure>) -> Result<()> {
    let folder = web::build(workshop, profile)?;
    println!("\nOver the wire (brotli where packed):");
    let sizes = web::wire_sizes(&folder)?;
    for (name, bytes) in &sizes {
        println!("  {bytes:>10}  {name}");
    }
    let wire = sizes.iter().map(|(_, bytes)| bytes).sum();
    println!("  {wire:>10}  together\n");
    figures.push(Figure { place: "web", name: "wire".into(), value: web::megabytes(wire), unit: "MB".into() });

    let server = Server::start(&folder, 0)?;
    let mut script = web::node(workshop, &server);
    script.arg("e2e/measure.mjs");
    run::run_reading(&mut script, |line| figures.extend(read_figure("web", line)))
}

fn measure_desktop(workshop: &Workshop, figures: &mut Vec<Figure>) -> Result<()> {
    run::run(workshop.cargo().args(["build", "--package", "archipel"]))?;
    let screen = UnseenScreen::start()?;
    // The progress of the person at this machine is left alone.
    let data = workshop.target().join("measure-data");
    let _ = fs::remove_dir_all(&data);
    fs::create_dir_all(&data).with_context(|| format!("{} cannot be made", data.display()))?;

    let mut command = workshop.command(workshop.target().join("debug/archipel"));
    command.env("ARCHIPEL_MEASURE", "1").env("XDG_DATA_HOME", &data).stdout(Stdio::piped());
    if let Some(screen) = &screen {
        screen.show(&mut command);
    }
    run::announce(&command);
    let mut app = command.spawn().context("the desktop app could not be started")?;
    let watch = Watch::start(&app);
    run::forward(&mut app, &mut |line| figures.extend(read_figure("desktop", line)))?;
    watch.stop(figures);
    let status = app.wait().context("the desktop app was lost sight of")?;
    if !status.success() {
        println!("The desktop app stopped before it had measured all ({status}).");
    }
    let _ = fs::remove_dir_all(&data);
    Ok(())
}

fn measure_model(workshop: &Workshop, figures: &mut Vec<Figure>) -> Result<()> {
    let mut many = workshop.cargo();
    many.args(["run", "--quiet", "--package", "archipel-model", "--example", "many_lessons"]);
    run::run_reading(&mut many, |line| figures.extend(read_figure("model", line)))?;
    // Building is not what is measured.
    run::run(workshop.cargo().args(["test", "--package", "archipel-model", "--no-run"]))?;
    let begun = Instant::now();
    run::run(workshop.cargo().args(["test", "--quiet", "--package", "archipel-model"]))?;
    let value = begun.elapsed().as_secs_f64();
    figures.push(Figure { place: "model", name: "tests".into(), value, unit: "s".into() });
    Ok(())
}

/// Looks at the memory of a running program now and then, and ends the program when it does not do so itself.
struct Watch {
    over: Arc<AtomicBool>,
    thread: std::thread::JoinHandle<Memory>,
}

#[derive(Clone, Copy, Default)]
struct Memory {
    resident: Option<u64>,
    peak: Option<u64>,
}

impl Watch {
    fn start(app: &Child) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let seen_over = Arc::clone(&over);
        let id = app.id();
        let thread = std::thread::spawn(move || {
            let begun = Instant::now();
            let mut memory = Memory::default();
            while !seen_over.load(Ordering::Relaxed) {
                // In its last moments a program gives its memory back; the last full look counts.
                if let Ok(status) = fs::read_to_string(format!("/proc/{id}/status")) {
                    memory.resident = kilobytes(&status, "VmRSS:").or(memory.resident);
                    memory.peak = kilobytes(&status, "VmHWM:").or(memory.peak);
                }
                if begun.elapsed() > PATIENCE {
                    println!("The desktop app does not end by itself; it is stopped.");
                    let _ = std::process::Command::new("kill").arg(id.to_string()).status();
                    break;
                }
                std::thread::sleep(Duration::from_millis(250));
            }
            memory
        });
        Self { over, thread }
    }

    fn stop(self, figures: &mut Vec<Figure>) {
        self.over.store(true, Ordering::Relaxed);
        let memory = self.thread.join().unwrap_or_default();
        for (name, kilobytes) in [("resident memory", memory.resident), ("peak memory", memory.peak)] {
            if let Some(kilobytes) = kilobytes.and_then(|kilobytes| u32::try_from(kilobytes).ok()) {
                let value = f64::from(kilobytes) * 1024.0 / 1e6;
                figures.push(Figure { place: "desktop", name: name.into(), value, unit: "MB".into() });
            }
        }
    }
}

/// The number of a line such as `VmRSS:     1234 kB`.
fn kilobytes(status: &str, name: &str) -> Option<u64> {
    status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}

/// Reads a line such as `measure: idle_frames 0 frames` or, with the unit in the name, `measure: start_ms 812`.
fn read_figure(place: &'static str, line: &str) -> Option<Figure> {
    let mut words = line.trim().strip_prefix("measure:")?.split_whitespace();
    let mut name = words.next()?;
    let value = words.next()?.parse().ok()?;
    let mut unit = words.collect::<Vec<_>>().join(" ");
    if unit.is_empty() {
        if let Some((rest, ending @ ("ms" | "s" | "mb" | "kb"))) = name.rsplit_once('_') {
            name = rest;
            unit = if ending.ends_with('b') { ending.to_uppercase() } else { ending.to_owned() };
        } else if name.contains("frames") {
            unit = "frames".to_owned();
        }
    }
    Some(Figure { place, name: name.replace('_', " "), value, unit })
}

fn target_of(figure: &Figure) -> Option<f64> {
    let fits = |target: &&Target| {
        (target.place.is_empty() || target.place == figure.place)
            && target.words.iter().all(|word| figure.name.contains(word))
    };
    TARGETS.iter().find(fits).map(|target| target.most)
}

fn table(figures: &[Figure], profile: WebProfile) -> String {
    let mut text = format!(
        "web: profile {}; desktop: profile dev, drawn by the processor\n\n{:<8} {:<34} {:>12} {:<8} {:>9} {:>8}\n",
        profile.name(),
        "where",
        "what",
        "measured",
        "",
        "target",
        "ratio"
    );
    for figure in figures {
        let (target, ratio) = match target_of(figure) {
            Some(most) if most > 0.0 => (format!("<= {most}"), format!("{:.2}", figure.value / most)),
            Some(most) if figure.value <= most => (format!("{most}"), "met".to_owned()),
            Some(most) => (format!("{most}"), "missed".to_owned()),
            None => (String::new(), String::new()),
        };
        // Counted things are whole; three digits say enough of anything else.
        let value = if figure.value.fract() == 0.0 || figure.value >= 100.0 {
            format!("{:.0}", figure.value)
        } else {
            format!("{:.2}", figure.value)
        };
        let line =
            format!("{:<8} {:<34} {value:>12} {:<8} {target:>9} {ratio:>8}", figure.place, figure.name, figure.unit);
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(place: &'static str, name: &str, value: f64, unit: &str) -> Figure {
        Figure { place, name: name.into(), value, unit: unit.into() }
    }

    #[test]
    fn figures_are_read() {
        let read = |line| read_figure("web", line);
        assert_eq!(read("measure: idle_frames 0 frames\n"), Some(figure("web", "idle frames", 0.0, "frames")));
        assert_eq!(read("measure: median 84.5"), Some(figure("web", "median", 84.5, "")));
        let named = read("measure: start_to_first_frame_ms 812");
        assert_eq!(named, Some(figure("web", "start to first frame", 812.0, "ms")));
        let counted = read("measure: idle_frames_10s 0");
        assert_eq!(counted, Some(figure("web", "idle frames 10s", 0.0, "frames")));
        let checked = read("measure: 500_lessons_check_s 2.20").expect("a figure");
        assert_eq!(target_of(&Figure { place: "model", ..checked }), Some(3.0));
        assert_eq!(read("measure: broken"), None);
        assert_eq!(read("anything else"), None);
    }

    #[test]
    fn memory_is_read() {
        assert_eq!(kilobytes("VmHWM:\t  200 kB\nVmRSS:\t  1234 kB\n", "VmRSS:"), Some(1234));
        assert_eq!(kilobytes("", "VmRSS:"), None);
    }

    #[test]
    fn the_table_sets_figures_beside_their_targets() {
        let figures = [
            figure("web", "wire", 3.8, "MB"),
            figure("desktop", "idle frames", 0.0, "frames"),
            figure("web", "idle frames", 3.0, "frames"),
            figure("web", "frame median", 84.0, "ms"),
            figure("desktop", "peak memory", 201.5, "MB"),
        ];
        let table = table(&figures, WebProfile::Dist);
        let lines: Vec<String> =
            table.lines().skip(3).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(
            lines,
            [
                "web wire 3.80 MB <= 4 0.95",
                "desktop idle frames 0 frames 0 met",
                "web idle frames 3 frames 0 missed",
                "web frame median 84 ms <= 100 0.84",
                "desktop peak memory 202 MB",
            ]
        );
    }
}
