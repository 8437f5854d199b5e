// Reads RON, the format of the lessons. Structs and maps become objects, lists and tuples arrays, a bare name its string;
// `Name(...)` becomes `{ is: "Name", ... }` with its fields, or with `of` where it holds values.

const TOKEN = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\[\s\S])*"|-?\d[\d_]*(?:\.\d+)?|[A-Za-z_]\w*|[()[\]{}:,]/y;

/** The value that a text in RON describes. */
export function parse(source) {
  const tokens = [...split(source)];
  let next = 0;
  const peek = () => tokens[next];
  const take = (expected) => {
    const token = tokens[next++];
    if (expected && token !== expected) throw new Error(`RON: "${expected}" expected, "${token}" found`);
    return token;
  };

  function value() {
    const token = take();
    if (token === "(") return fields();
    if (token === "[") return until("]", value);
    if (token === "{") return Object.fromEntries(until("}", () => [value(), (take(":"), value())]));
    if (token.startsWith('"')) return text(token);
    if (/^-?\d/.test(token)) return Number(token.replaceAll("_", ""));
    if (token === "true" || token === "false") return token === "true";
    if (peek() !== "(") return token;
    take();
    const inside = fields();
    if (token === "Some") return inside[0];
    return Array.isArray(inside) ? { is: token, of: inside.length === 1 ? inside[0] : inside } : { is: token, ...inside };
  }

  function fields() {
    const named = tokens[next + 1] === ":" && !peek().startsWith('"');
    if (!named) return until(")", value);
    return Object.fromEntries(until(")", () => [take(), (take(":"), value())]));
  }

  function until(end, one) {
    const all = [];
    while (peek() !== end) {
      all.push(one());
      if (peek() !== end) take(",");
    }
    take(end);
    return all;
  }

  return value();
}

function* split(source) {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) throw new Error(`RON: not understood: ${source.slice(at, at + 40)}`);
    const token = found[0];
    if (!/^(\s|\/[/*])/.test(token)) yield token;
  }
}

/** Escapes that RON and JSON share, a letter by its number, and the line that goes on below. */
function text(token) {
  const letter = (_, number) => JSON.stringify(String.fromCodePoint(parseInt(number, 16))).slice(1, -1);
  return JSON.parse(token.replace(/\\\n\s*/g, "").replaceAll("\n", "\\n").replace(/\\u\{([0-9a-fA-F]+)\}/g, letter));
}
