import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** A white sheet on the ground, with a section title. */
export const Sheet = ({
  title,
  note,
  actions,
  children,
}: {
  title?: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) => {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title ? titleId : undefined}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 4, mb: 3 }}
    >
      {title ? (
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 2, flexWrap: 'wrap' }}>
          <Typography variant="h2" id={titleId}>
            {title}
          </Typography>
          {note ? (
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary', flex: 1 }}>
              {note}
            </Typography>
          ) : (
            <Box sx={{ flex: 1 }} />
          )}
          {actions}
        </Box>
      ) : null}
      {children}
    </Box>
  );
};
