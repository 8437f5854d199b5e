//! A small web server for one folder: for playing in the browser here and for the browser tests.
//! What is answered to which request is decided in `reply.rs`, without any network.

mod reply;

use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response};

use reply::{Ask, Reply};

/// A page asks for a few files at once; more threads than this would only wait.
const THREADS: usize = 4;

/// How many addresses are tried when the first one is in use.
const TRIES: u16 = 100;

/// A running server. It stops when this value goes.
pub struct Server {
    server: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    address: String,
}

impl Server {
    /// Serves the folder on this port or the next free one; port 0 takes any free one.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let listener = listen(port)?;
        let port = listener.local_addr().context("the server's own address is unknown")?.port();
        let server = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow!("the server could not be started: {error}"))?;
        let server = Arc::new(server);
        let threads = (0..THREADS)
            .map(|_| {
                let server = Arc::clone(&server);
                let folder = folder.to_path_buf();
                std::thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        answer(&folder, request);
                    }
                })
            })
            .collect();
        Ok(Self { server, threads, address: format!("http://localhost:{port}") })
    }

    /// Where the pages are.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the person stops the program.
    pub fn wait(mut self) -> Result<()> {
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                bail!("a part of the server stopped");
            }
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One call wakes one thread.
        for _ in 0..THREADS {
            self.server.unblock();
        }
    }
}

fn listen(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(TRIES) };
    for port in port..=last {
        // Only this machine may ask: what is served here is nobody else's business.
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)) {
            return Ok(listener);
        }
    }
    bail!("no free port between {port} and {last} on this machine: stop another server and try again")
}

fn answer(folder: &Path, request: Request) {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map(|header| header.value.as_str()).unwrap_or_default()
    };
    let reply = match request.method() {
        Method::Get | Method::Head => Reply::to(
            folder,
            &Ask { path: request.url(), accepted: header("Accept-Encoding"), known: header("If-None-Match") },
        ),
        _ => Reply::refused(),
    };
    let mut response = Response::from_data(reply.body)
        .with_status_code(reply.status)
        // A known length lets the page show how far the loading is.
        .with_chunked_threshold(usize::MAX);
    for (name, value) in reply.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // A browser that left before the answer came is nothing to report.
    let _ = request.respond(response);
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_page_is_served_over_the_network() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("archipel-serve-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("index.html"), "<p>dag</p>")?;
        let server = Server::start(&folder, 0)?;
        let place = server.address().trim_start_matches("http://").replace("localhost", "127.0.0.1");
        let ask = |method: &str| -> Result<String> {
            let mut stream = TcpStream::connect(&place)?;
            write!(stream, "{method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            let mut text = String::new();
            stream.read_to_string(&mut text)?;
            Ok(text)
        };
        let got = ask("GET")?;
        assert!(got.starts_with("HTTP/1.1 200"), "{got}");
        assert!(got.contains("Content-Type: text/html; charset=utf-8"), "{got}");
        assert!(got.ends_with("<p>dag</p>"), "{got}");
        let head = ask("HEAD")?;
        assert!(head.contains("Content-Length: 10") && !head.contains("dag"), "{head}");
        assert!(ask("POST")?.starts_with("HTTP/1.1 405"));
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    }

    #[test]
    fn a_taken_port_is_passed_over() -> Result<()> {
        let taken = TcpListener::bind(("127.0.0.1", 0))?;
        let port = taken.local_addr()?.port();
        if port > u16::MAX - TRIES {
            return Ok(());
        }
        assert_ne!(listen(port)?.local_addr()?.port(), port);
        Ok(())
    }
}
