import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CountyOffice } from '../../protocol/county.ts';
import type { DeviceEscrow } from '../../protocol/people.ts';
import { TimeText } from '../ui/time-text.tsx';
import { LIST_ROW, SMALL_BUTTON } from './list-row.ts';

type Device = CountyOffice['devices'][number];

type DeviceListProps = {
  readonly office: CountyOffice;
  readonly escrows: readonly DeviceEscrow[];
  readonly now: Date;
  readonly onRevoke: (device: Device) => void;
  readonly onOpenEscrow: (device: Device) => void;
};

/** What a stopped computer handed over: still to come, there, or opened. */
const EscrowWord = ({ escrow, now }: { readonly escrow: DeviceEscrow | undefined; readonly now: Date }) => {
  if (!escrow) return <>还没有交回没上传的内容，连上网络时会自动交回</>;
  return (
    <>
      没上传的内容已封存交回 <TimeText at={escrow.receivedAt} now={now} />
      {escrow.openedAt ? (
        <>
          ，{escrow.openedBy}已打开 <TimeText at={escrow.openedAt} now={now} />
        </>
      ) : (
        '，还没有打开'
      )}
    </>
  );
};

/** Computers of one office: when heard, what they still hold, and what stopped ones handed over. */
export const DeviceList = ({ office, escrows, now, onRevoke, onOpenEscrow }: DeviceListProps) => (
  <Box component="ul" aria-label={`${office.name}的电脑`} sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {office.devices.length === 0 ? <li>还没有登记的电脑。给人员发登记码，在电脑上填写即可。</li> : null}
    {office.devices.map((device) => {
      const escrow = escrows.find(({ deviceId }) => deviceId === device.id);
      return (
        <Box component="li" key={device.id} sx={LIST_ROW}>
          <Box sx={{ flex: 1, minWidth: 200 }}>
            {device.mark}　{device.name} {device.revoked ? <strong>已停用</strong> : null}
            <Box sx={{ color: 'text.secondary', fontSize: 14 }}>
              上次联系 {device.lastSeenAt ? <TimeText at={device.lastSeenAt} now={now} /> : '还没有'}
              {device.waiting > 0 ? `，还有 ${device.waiting} 条没上传` : ''}
            </Box>
            {device.revoked ? (
              <Box sx={{ color: 'text.secondary', fontSize: 14 }}>
                <EscrowWord escrow={escrow} now={now} />
              </Box>
            ) : null}
          </Box>
          {device.revoked ? (
            escrow && !escrow.openedAt ? (
              <Button
                variant="outlined"
                sx={SMALL_BUTTON}
                aria-label={`打开电脑${device.name}的封存`}
                onClick={() => onOpenEscrow(device)}
              >
                打开封存
              </Button>
            ) : null
          ) : (
            <Button
              color="error"
              sx={SMALL_BUTTON}
              aria-label={`停用电脑${device.name}`}
              onClick={() => onRevoke(device)}
            >
              停用
            </Button>
          )}
        </Box>
      );
    })}
  </Box>
);
