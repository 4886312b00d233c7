import type { Result } from '../../domain/problem.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { OpenVault } from './open-vault.ts';
import { putKeyring } from './put-keyring.ts';
import { wrapForRecovery } from './recovery-wrap.ts';
import { takeIdentity } from './take-identity.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';
import type { VaultPorts } from './vault-ports.ts';

/** A county that was put back does not know this laptop: it gets a new identity, everything not settled is numbered again under it, nothing is lost. */
export const enrolAgainWith =
  (memory: VaultMemory, dataKey: CryptoKey, ports: VaultPorts): OpenVault['enrolAgain'] =>
  async ({ code, deviceName }): Promise<Result<null>> => {
    const { serverAddress, office } = memory.identity;
    const answer = await ports.enrol(serverAddress, { protocol: PROTOCOL, code, deviceName, officeId: office.id });
    if (!answer.ok) return answer;
    const given = answer.value;
    if (given.office.id !== office.id)
      return { ok: false, problems: [{ code: 'code-other-office', path: 'code', severity: 'error' }] };
    const { recoveryKey, deviceId } = given;
    await inTurn(memory, () => {
      memory.identity = { ...memory.identity, recoveryKey };
      return takeIdentity(memory, given);
    });
    const recovery = await wrapForRecovery(dataKey, recoveryKey, { officeId: office.id, deviceId });
    return putKeyring(memory, () => ({ recovery }));
  };
