/**
 * Bytes of a file travel base64-encoded in pieces of at most this many, so that no message of either transport is large and the
 * window never works longer than a frame on one. Apart from the table of methods, because the window needs the number and not the
 * schemas.
 */
export const MAX_PIECE_BYTES = 256 * 1024;
