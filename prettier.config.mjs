/** 120 columns: long enough for a typed signature on one line, short enough for two panes. */
export default {
  printWidth: 120,
  singleQuote: true,
  trailingComma: 'all',
  overrides: [{ files: ['*.md'], options: { proseWrap: 'preserve' } }],
};
