/** How many line breaks `text` holds; CRLF, LF and a lone CR count as one each. */
export function countBreaks(text: string): number {
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) breaks++;
    else if (code === 0x0d) {
      breaks++;
      if (text.charCodeAt(i + 1) === 0x0a) i++;
    }
  }
  return breaks;
}
