import { NumberBlocks } from './number-blocks.tsx';
import { NumberRegisterSheet } from './number-register-sheet.tsx';
import { useNumberRegister } from './use-number-register.ts';

/** Document numbers: what this laptop may still give without a network, and the register of all that were given. */
export const NumbersSection = () => {
  const parts = useNumberRegister();
  return (
    <>
      <NumberBlocks />
      <NumberRegisterSheet parts={parts} />
    </>
  );
};
