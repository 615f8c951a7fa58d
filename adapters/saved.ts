import type { SavedForms } from './saved-forms.ts';

// Vite puts the imports in when it builds.
const BY_FOLDER = import.meta.glob<SavedForms>('./*/saved.ts', { eager: true, import: 'savedForms' });

/** The forms of every site that has them. */
export const SAVED_FORMS: readonly SavedForms[] = Object.values(BY_FOLDER);
