import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** A new value (another page) clears the failure. */
  readonly resetOn?: string;
};

/** A page that broke says so in one plain sentence; what was typed is in the draft, what was saved is saved. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.broken && before.resetOn !== this.props.resetOn) this.setState({ broken: false });
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Box component="main" role="alert" sx={{ p: 8, maxWidth: 640 }}>
        <Typography variant="h1" sx={{ mb: 2 }}>
          这一页没有打开
        </Typography>
        <Typography sx={{ mb: 4 }}>
          程序在这一页出了错。已保存的内容都在，正在填写的内容留在草稿里。请按「重新打开」；若仍打不开，请把当时的操作告诉县里。
        </Typography>
        <Button variant="contained" onClick={() => this.setState({ broken: false })}>
          重新打开
        </Button>
      </Box>
    );
  }
}
