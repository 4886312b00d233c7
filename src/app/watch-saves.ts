import type { Result } from '../../domain/problem.ts';
import type { OpenVault, Saved } from '../vault/open-vault.ts';
import { useSaveState } from './save-state.ts';

/** A save that takes longer than this is told to the person, and still goes on. */
const SLOW_MS = 3000;

const told = async (vault: OpenVault, saving: Promise<Result<Saved>>): Promise<Result<Saved>> => {
  const tell = (state: 'saving' | 'slow' | 'saved' | 'failed') =>
    useSaveState.setState({ state, at: vault.now().toISOString() });
  tell('saving');
  const timer = setTimeout(() => tell('slow'), SLOW_MS);
  try {
    const saved = await saving;
    tell(saved.ok ? 'saved' : 'failed');
    return saved;
  } catch (bug) {
    tell('failed');
    throw bug;
  } finally {
    clearTimeout(timer);
  }
};

/** The same vault, whose saves are followed by the status bar: 已存本机, or that it takes long. */
export const watchSaves = (vault: OpenVault): OpenVault => ({
  ...vault,
  // Getters on purpose: colleagues and roles change while the vault is open.
  get identity() {
    return vault.identity;
  },
  get user() {
    return vault.user;
  },
  save: (edits, options) => told(vault, vault.save(edits, options)),
  undoGroup: (changeIds) => told(vault, vault.undoGroup(changeIds)),
});
