/* The mark by which Guestlist knows its own files when they come back. */

/** Header of the marker column; nobody names a column so. */
export const MARKER_HEADER = 'Guestlist file';
/** Columns that Guestlist adds to failed rows; dropped when such a file is read again. */
export const REASON_HEADER = 'Reason';
export const SUGGESTION_HEADER = 'Suggestion';

export type OwnFileKind = 'template' | 'failed-rows' | 'report';

/** What stands in a marker cell: kind and version of the file, and where the row came from. */
export interface Marker {
  readonly kind: OwnFileKind;
  /** Where the row came from; absent in files that are not about rows. */
  readonly origin?: RowOrigin;
}

export interface RowOrigin {
  /** Fingerprint of the file the row came from. */
  readonly fingerprint: string;
  /** The line there on which the row starts. */
  readonly line: number;
  /** Id of the draft whose file it is; absent where it was written before there was a draft. */
  readonly draft?: string;
}

const VERSION = 'v1';

/** A marker cell as text: `failed-rows v1 3f2a9c… 12 8b1f…`. */
export function toMarkerCell({ kind, origin }: Marker): string {
  const from = origin ? [origin.fingerprint, String(origin.line), ...(origin.draft ? [origin.draft] : [])] : [];
  return [kind, VERSION, ...from].join(' ');
}

/** Reads a marker cell; null when it is none. */
export function readMarkerCell(cell: string): Marker | null {
  const match = /^(template|failed-rows|report) v1(?: ([0-9a-f]{16}) (\d+)(?: ([0-9a-f]{8,64}))?)?$/.exec(cell.trim());
  if (!match) return null;
  const [, kind, fingerprint, line, draft] = match;
  if (fingerprint === undefined) return { kind: kind as OwnFileKind };
  return {
    kind: kind as OwnFileKind,
    origin: { fingerprint, line: Number(line), ...(draft !== undefined && { draft }) },
  };
}

/** Tells by its header whether a file is one of ours. */
export function isOwnHeader(header: readonly string[]): boolean {
  return header.some((name) => name.trim() === MARKER_HEADER);
}

/** How much of a file is looked at to find out whether it can be one of ours, in bytes: its header is among them. */
export const OWN_FILE_HEAD = 65_536;

/**
 * Tells by its first bytes whether a file can be one of ours, in whatever encoding a spreadsheet has saved it since: the marker's header
 * is ASCII, with zeros between its letters in UTF-16.
 */
export function canBeOwnFile(head: Uint8Array): boolean {
  let text = '';
  for (const byte of head.subarray(0, OWN_FILE_HEAD)) if (byte !== 0) text += String.fromCharCode(byte);
  return text.includes(MARKER_HEADER);
}

/**
 * 64 bits over bytes (of a file) or code units (of a text) as 16 hex digits (FNV-1a, two halves with different seeds): tells contents
 * apart, protects nothing.
 */
export function toFingerprint(units: Uint8Array | Uint16Array): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const unit of units) {
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000197);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
