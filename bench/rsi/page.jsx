import React from 'react';
import { createRoot } from 'react-dom/client';
import { ReactSpreadsheetImport } from 'react-spreadsheet-import';

/* The importer as its documentation shows it, with the checks that it offers: required, a regular expression, unique. */
const fields = [
  {
    label: 'E-mail',
    key: 'email',
    alternateMatches: ['e-mail', 'mail'],
    fieldType: { type: 'input' },
    validations: [
      { rule: 'required', errorMessage: 'An address is needed' },
      { rule: 'unique', errorMessage: 'Twice in the list' },
      { rule: 'regex', value: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', errorMessage: 'Not an address' },
    ],
  },
  { label: 'Access groups', key: 'access_groups', alternateMatches: ['groups'], fieldType: { type: 'input' } },
];

createRoot(document.getElementById('root')).render(
  <ReactSpreadsheetImport isOpen onClose={() => undefined} fields={fields} onSubmit={() => undefined} />,
);
