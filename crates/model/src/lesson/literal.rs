//! The string literals of a RON text with their places: RON itself gives no place for a value that is well formed
//! but wrong, so the check looks it up here.

/// A string literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Literal {
    /// Line, counted from 1.
    pub line: usize,
    /// Column of the opening quote in characters, counted from 1.
    pub column: usize,
    /// What it says; escapes other than `\"`, `\\` and `\n` stay as written.
    pub text: String,
    /// The field name before it (`nl: "…"` gives `nl`), if any.
    pub field: String,
}

/// All string literals of a RON text, in order. Comments are skipped; a text that ends inside a literal just ends.
pub(super) fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut chars = Cursor { rest: source.chars().peekable(), line: 1, column: 1 };
    let mut field = String::new();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.rest.peek() == Some(&'/') => while chars.next().is_some_and(|c| c != '\n') {},
            '/' if chars.rest.peek() == Some(&'*') => {
                let mut before = ' ';
                while let Some(c) = chars.next() {
                    if before == '*' && c == '/' {
                        break;
                    }
                    before = c;
                }
            }
            '"' => {
                let (line, column) = (chars.line, chars.column - 1);
                let mut text = String::new();
                while let Some(c) = chars.next() {
                    match c {
                        '"' => break,
                        '\\' => match chars.next() {
                            Some('n') => text.push('\n'),
                            Some(other) => text.push(other),
                            None => break,
                        },
                        other => text.push(other),
                    }
                }
                found.push(Literal { line, column, text, field: std::mem::take(&mut field) });
            }
            c if c.is_alphanumeric() || c == '_' => field.push(c),
            ':' | ' ' | '\n' | '\t' | '\r' => {
                // Between a field name and its value stand a colon and blanks; a blank before the colon ends nothing.
                if c != ':' && chars.rest.peek().is_some_and(|next| next.is_alphanumeric()) {
                    field.clear();
                }
            }
            _ => field.clear(),
        }
    }
    found
}

struct Cursor<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    line: usize,
    column: usize,
}

impl Cursor<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        if c == '\n' {
            self.line += 1;
            self.column = 1;
        } else {
            self.column += 1;
        }
        Some(c)
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
    fn comments_and_escapes_are_understood() {
        check("// \"no\"\n/* \"no\" */ \"ye\\\"s\"", &[(2, 12, "", "ye\"s")]);
        check("\"open", &[(1, 1, "", "open")]);
    }
}
