//! Runs other programs: shows what is run, lets its output through, counts the tests in it, and says in one sentence what failed.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

/// Tests counted in the output of other programs.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Tally {
    /// Takes one line of output, from cargo's test programs or from Playwright.
    fn count(&mut self, line: &str) {
        if let Some(sums) = line.trim().strip_prefix("test result:") {
            // `ok. 12 passed; 0 failed; 1 ignored; ...`
            let words: Vec<&str> = sums.split([' ', ';']).filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                self.add(pair);
            }
            return;
        }
        // Playwright closes with lines such as `12 passed (34.5s)` and `1 failed`.
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [_, _] => self.add(&words),
            [number, what, time] if time.starts_with('(') => self.add(&[number, what]),
            _ => {}
        }
    }

    fn add(&mut self, words: &[&str]) {
        let &[number, what] = words else { return };
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        match what {
            "passed" => self.passed += number,
            "failed" => self.failed += number,
            _ => {}
        }
    }
}

/// Runs a command; its output goes straight to the person.
pub fn run(command: &mut Command) -> Result<()> {
    announce(command);
    let status = command.status().with_context(|| cannot_start(command))?;
    judge(command, status)
}

/// Runs a command, passes its output on line by line and counts the tests in it.
pub fn run_counting(command: &mut Command, tally: &mut Tally) -> Result<()> {
    run_reading(command, |line| tally.count(line))
}

/// Runs a command, passes its output on and shows each line to `read`.
pub fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    announce(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    forward(&mut child, &mut read)?;
    let status = child.wait().context("a program was lost sight of")?;
    judge(command, status)
}

/// Passes the output of a running program on until it closes it.
pub fn forward(child: &mut Child, read: &mut dyn FnMut(&str)) -> Result<()> {
    let Some(output) = child.stdout.take() else {
        return Ok(());
    };
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    let mut out = std::io::stdout();
    while output.read_until(b'\n', &mut line).context("the output of a program could not be read")? > 0 {
        // Somebody who closed the pipe (`| head`) does not want to read on; the work itself goes on.
        let _ = out.write_all(&line).and_then(|()| out.flush());
        read(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(())
}

/// Runs a command unseen and returns its output, or nothing when it is absent or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program lies, if it is on the PATH.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let named = Path::new(name);
    if named.is_absolute() {
        return named.is_file().then(|| named.to_path_buf());
    }
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|path| path.is_file())
}

/// The command as a person would type it.
pub fn spell(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut spelled = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        spelled.push(' ');
        spelled.push_str(&argument.to_string_lossy());
    }
    spelled
}

/// Shows what is about to run.
pub fn announce(command: &Command) {
    println!("> {}", spell(command));
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` could not be started", spell(command))
}

fn judge(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    match status.code() {
        Some(code) => bail!("`{}` failed (exit code {code})", spell(command)),
        None => bail!("`{}` was stopped by a signal", spell(command)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted() {
        fn check(line: &str, passed: u64, failed: u64) {
            let mut tally = Tally::default();
            tally.count(line);
            assert_eq!(tally, Tally { passed, failed }, "{line}");
        }
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n",
            12,
            0,
        );
        check("test result: FAILED. 3 passed; 2 failed; 0 ignored", 3, 2);
        check("  7 passed (34.5s)\n", 7, 0);
        check("  1 failed\n", 0, 1);
        check("  2 skipped\n", 0, 0);
        check("12 passed the gate on Monday", 0, 0);
        check("running 12 tests", 0, 0);
        check("", 0, 0);
    }

    #[test]
    fn a_command_is_spelled_as_typed() {
        assert_eq!(spell(Command::new("/usr/bin/cargo").args(["fmt", "--all"])), "cargo fmt --all");
    }

    #[test]
    fn a_failure_is_one_sentence() {
        let Err(error) = judge(Command::new("false").arg("x"), failed()) else { unreachable!("it failed") };
        assert_eq!(error.to_string(), "`false x` failed (exit code 1)");
    }

    #[cfg(unix)]
    fn failed() -> ExitStatus {
        std::os::unix::process::ExitStatusExt::from_raw(256)
    }

    #[cfg(windows)]
    fn failed() -> ExitStatus {
        std::os::windows::process::ExitStatusExt::from_raw(1)
    }
}
