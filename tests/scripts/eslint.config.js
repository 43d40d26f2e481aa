// Run from the root folder, so that the paths below are the repository's.

import js from '@eslint/js';
import globals from 'globals';

export default [
    {
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            ...js.configs.recommended.rules,
            'max-len': ['error', { code: 140 }],
            eqeqeq: 'error',
            'no-unused-expressions': ['error', { allowShortCircuit: true }],
            'no-unused-vars': 'error',
            'prefer-const': 'error',
        },
    },
    { files: ['src/**'], languageOptions: { globals: globals.browser } },
    { files: ['tests/**'], languageOptions: { globals: { ...globals.node, indexedDB: 'writable' } } },
];
