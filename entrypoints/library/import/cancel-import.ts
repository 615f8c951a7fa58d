import { runCommand } from '../../../components/commands/command-outcome.ts';
import { text } from '../../../messages/catalogue.ts';

/** Drops an import, or takes back what of it is joined; announces that. Never rejects. */
export function cancelImport(id: string): void {
  void runCommand('cancel-import', { id }, () => text('import_cancelled'));
}
