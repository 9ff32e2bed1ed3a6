import { describe, expect, it } from 'vitest';
import { isOwnHeader, MARKER_HEADER, type Marker, readMarkerCell, toFingerprint, toMarkerCell } from './own-file.ts';

describe('the marker of our own files', () => {
  it.each<Marker>([
    { kind: 'template' },
    { kind: 'report' },
    { kind: 'failed-rows', origin: { fingerprint: '0123456789abcdef', line: 12 } },
  ])('is read back: %o', (marker) => {
    expect(readMarkerCell(toMarkerCell(marker))).toEqual(marker);
  });

  it.each(['', 'v1', 'failed-rows', 'failed-rows v2', 'failed-rows v1 xyz 3'])('is not seen in %j', (cell) => {
    expect(readMarkerCell(cell)).toBeNull();
  });

  it('is known by its column', () => {
    expect(isOwnHeader(['email', ` ${MARKER_HEADER}`])).toBe(true);
    expect(isOwnHeader(['email', 'guestlist'])).toBe(false);
  });

  it('tells files apart by one byte', () => {
    const fingerprint = toFingerprint(Buffer.from('email\nann@x.example\n'));
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(toFingerprint(Buffer.from('email\nann@x.example '))).not.toBe(fingerprint);
  });
});
