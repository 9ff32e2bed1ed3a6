/*
 * What must not stand in a log: tokens, keys, passwords and e-mail addresses. Field names say it for most; patterns catch what
 * ended up in a message, a stack or the body of a request.
 */

const SECRET_FIELD = /token|secret|pass(word|code|phrase)?$|api-?_?key|authorization|cookie|credential/i;
const ADDRESS_FIELD = /^(e-?mails?|address(es)?|invitees?)$/i;

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  /** RFC 7519: three base64url parts; the first is a JSON object and so begins with eyJ. */
  [/\beyJ[\w-]+\.[\w-]*\.?[\w-]*/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [token]'],
  /** JSON inside a text, where a value may hold anything; then forms and queries. */
  [/("\w*(?:api_?-?key|token|password|passcode|secret)"\s*:\s*")(?:[^"\\]|\\.)*/gi, '$1[secret]'],
  [/((?:api_?-?key|token|password|passcode|secret)\s*[=:]\s*)(?!\[)[^\s"&,;]+/gi, '$1[secret]'],
  [/(\w:\/\/)[^\s/@]+@/g, '$1[secret]@'],
  [/[^\s"'<>()[\]{},;:=\\]+@[^\s"'<>()[\]{},;:=\\@]+/g, '[address]'],
  /** IBM Cloud API keys: 44 characters of base64url. */
  [/(?<![\w-])[\w-]{44}(?![\w-])/g, '[key]'],
];

/** Replaces everything in a text that looks like a secret or an e-mail address. */
export function redactText(text: string): string {
  return PATTERNS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}

/** The same for fields of a log line, however deep. Errors become their name, code, message, stack and cause. */
export function redactFields(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  // Deeper than anything of ours, and where a cycle ends.
  if (depth > 8) return '[deep]';
  if (value instanceof Error) return redactFields(toFields(value), depth + 1);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.map((part) => redactFields(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [redactText(name), redactField(name, part, depth)]),
  );
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (SECRET_FIELD.test(name)) return '[secret]';
  if (ADDRESS_FIELD.test(name) && typeof value !== 'number') return '[address]';
  return redactFields(value, depth + 1);
}

function toFields(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { name, code, message, stack, cause };
}
