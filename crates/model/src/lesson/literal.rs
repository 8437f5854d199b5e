//! The string literals of a RON text with their places: RON itself gives no place for a value that is well formed
//! but wrong, so the check looks it up here.

use std::sync::Arc;

/// A string literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Line, counted from 1.
    pub line: usize,
    /// Column of the opening quote in characters, counted from 1.
    pub column: usize,
    /// What it says; escapes other than `\"`, `\\` and `\n` stay as written.
    pub text: String,
    /// The field name before it (`nl: "…"` gives `nl`), if any.
    pub field: String,
    /// The names before the brackets around it, from the outside: `steps/mistakes/reply`.
    pub within: Arc<str>,
}

impl Literal {
    /// Line and column, counted from 1, of a sign of its text, counted from 0.
    pub fn place_of(&self, source: &str, nth: usize) -> (usize, usize) {
        let mut place = (self.line, self.column + 1);
        let rest = source.lines().nth(self.line - 1).map(|line| line.as_ptr() as usize - source.as_ptr() as usize);
        let rest = rest.and_then(|start| source.get(start..)).unwrap_or_default();
        let mut signs = rest.chars().skip(self.column);
        for _ in 0..nth {
            match signs.next() {
                Some('\\') => {
                    signs.next();
                    place.1 += 2;
                }
                Some('\n') => place = (place.0 + 1, 1),
                _ => place.1 += 1,
            }
        }
        place
    }
}

/// All string literals of a RON text, in order. Comments are skipped; a text that ends inside a literal just ends.
pub(crate) fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut scan = Scan::new(source);
    let mut field = String::new();
    let mut around: Vec<Arc<str>> = Vec::new();
    let outside: Arc<str> = Arc::from("");
    while let Some(token) = scan.next() {
        match token.sign {
            '"' => {
                let within = around.last().unwrap_or(&outside).clone();
                let text = std::mem::take(&mut scan.text);
                let field = std::mem::take(&mut field);
                found.push(Literal { line: token.line, column: token.column, text, field, within });
            }
            c if c.is_alphanumeric() || c == '_' => field.push(c),
            ':' | ' ' | '\n' | '\t' | '\r' => {
                // Between a field name and its value stand a colon and blanks; a blank before the colon ends nothing.
                if token.sign != ':' && scan.peek().is_some_and(|next| next.is_alphanumeric()) {
                    field.clear();
                }
            }
            '(' | '[' | '{' => {
                let outer = around.last().unwrap_or(&outside);
                // So deep nothing is read any more, and names of names of names would fill the memory.
                let deep = around.len() >= DEEPEST_NAMES || field.len() > LONGEST_NAME;
                let inner = match (field.is_empty() || deep, outer.is_empty()) {
                    (true, _) => outer.clone(),
                    (false, true) => Arc::from(field.as_str()),
                    (false, false) => Arc::from(format!("{outer}/{field}")),
                };
                around.push(inner);
                field.clear();
            }
            ')' | ']' | '}' => {
                around.pop();
                field.clear();
            }
            _ => field.clear(),
        }
    }
    found
}

/// Brackets in brackets whose names are still told.
const DEEPEST_NAMES: usize = 40;
/// The longest name of a field that is told.
const LONGEST_NAME: usize = 80;

/// One sign of a RON text outside of texts and comments; a whole text is one, `"`.
pub(crate) struct Token {
    /// The sign.
    pub sign: char,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// How many signs a text has.
    pub length: usize,
}

/// Walks through a RON text sign by sign.
pub(crate) struct Scan<'a> {
    chars: Cursor<'a>,
    /// What the last text says.
    pub text: String,
}

impl<'a> Scan<'a> {
    pub fn new(source: &'a str) -> Scan<'a> {
        Scan { chars: Cursor { rest: source, line: 1, column: 1 }, text: String::new() }
    }

    /// The sign after the last one.
    pub fn peek(&self) -> Option<char> {
        self.chars.peek()
    }

    /// The next sign outside of comments.
    pub fn next(&mut self) -> Option<Token> {
        loop {
            let (line, column) = (self.chars.line, self.chars.column);
            let sign = self.chars.next()?;
            match sign {
                '/' if self.peek() == Some('/') => {
                    self.chars.until(|byte| byte == b'\n');
                    self.chars.next();
                }
                '/' if self.peek() == Some('*') => self.skip_comment(),
                ' ' | '\n' => {
                    // Many blanks are one.
                    self.chars.until(|byte| !matches!(byte, b' ' | b'\n'));
                    return Some(Token { sign, line, column, length: 0 });
                }
                '"' => {
                    let length = self.read_text();
                    return Some(Token { sign, line, column, length });
                }
                _ => return Some(Token { sign, line, column, length: 0 }),
            }
        }
    }

    /// Comments may stand in comments, as RON has it.
    fn skip_comment(&mut self) {
        self.chars.next();
        let mut open = 1;
        while open > 0 {
            match (self.chars.next(), self.peek()) {
                (Some('*'), Some('/')) => open -= 1,
                (Some('/'), Some('*')) => open += 1,
                (None, _) => return,
                _ => continue,
            }
            self.chars.next();
        }
    }

    /// Texts are most of a file, so they are taken piece by piece, not sign by sign.
    fn read_text(&mut self) -> usize {
        self.text.clear();
        let mut length = 0;
        loop {
            let (piece, signs) = self.chars.until(|byte| matches!(byte, b'"' | b'\\'));
            self.text.push_str(piece);
            length += signs;
            match self.chars.next() {
                Some('\\') => length += 1,
                _ => return length,
            }
            match self.chars.next() {
                Some('n') => self.text.push('\n'),
                Some(other) => self.text.push(other),
                None => return length,
            }
        }
    }
}

struct Cursor<'a> {
    rest: &'a str,
    line: usize,
    column: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut signs = self.rest.chars();
        let c = signs.next()?;
        self.rest = signs.as_str();
        if c == '\n' {
            self.line += 1;
            self.column = 1;
        } else {
            self.column += 1;
        }
        Some(c)
    }

    /// What comes before the first such ASCII sign, or all the rest; and how many signs that is.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> (&'a str, usize) {
        let end = self.rest.bytes().position(ends).unwrap_or(self.rest.len());
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest;
        let signs = piece.chars().count();
        match piece.rfind('\n') {
            Some(last) => {
                self.line += piece.bytes().filter(|byte| *byte == b'\n').count();
                self.column = piece.get(last..).unwrap_or_default().chars().count();
            }
            None => self.column += signs,
        }
        (piece, signs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &[(usize, usize, &str, &str)]) {
        let found: Vec<_> =
            literals(source).into_iter().map(|one| (one.line, one.column, one.field, one.text)).collect();
        let expected: Vec<_> = expected.iter().map(|(l, c, f, t)| (*l, *c, (*f).to_owned(), (*t).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn literals_have_places_and_fields() {
        check("(nl: \"dag\", fr:\"jour\")", &[(1, 6, "nl", "dag"), (1, 16, "fr", "jour")]);
        check("[\"a\",\n  \"b\"]", &[(1, 2, "", "a"), (2, 3, "", "b")]);
        check("(a: 1, b: Word(\"x\"))", &[(1, 16, "", "x")]);
    }

    #[test]
    fn literals_know_what_stands_around_them() {
        let source = "(steps: [(say: (nl: \"a\"), goal: Answer([(text: (nl: \"b\"))]))], x: \"c\")";
        let found: Vec<_> = literals(source).into_iter().map(|one| (one.text, one.within.to_string())).collect();
        let expected = [("a", "steps/say"), ("b", "steps/Answer/text"), ("c", "")];
        assert_eq!(found, expected.map(|(text, within)| (text.to_owned(), within.to_owned())));
    }

    #[test]
    fn every_sign_of_a_text_has_its_place() {
        let source = "(\n  nl: \"a\\\"b\nc\")";
        let literal = &literals(source)[0];
        assert_eq!(literal.text, "a\"b\nc");
        let places: Vec<_> = (0..5).map(|nth| literal.place_of(source, nth)).collect();
        assert_eq!(places, [(2, 8), (2, 9), (2, 11), (2, 12), (3, 1)]);
    }

    #[test]
    fn comments_and_escapes_are_understood() {
        check("// \"no\"\n/* \"no\" */ \"ye\\\"s\"", &[(2, 12, "", "ye\"s")]);
        check("\"open", &[(1, 1, "", "open")]);
        check("/*/ // */ \"a\" /* /* */ \" */ \"b\" /*", &[(1, 11, "", "a"), (1, 29, "", "b")]);
    }
}
