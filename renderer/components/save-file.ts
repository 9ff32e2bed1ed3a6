/*
 * Saving is a download: no path and no native dialog crosses the contract, so both hosts save in the same way.
 */

/** Offers bytes as a file. `base64` as the contract gives it. */
export function saveBase64(fileName: string, base64: string): void {
  saveBlob(fileName, new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]));
}

/** Offers a text as a file in UTF-8. */
export function saveText(fileName: string, text: string, type = 'text/plain'): void {
  saveBlob(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

function saveBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
