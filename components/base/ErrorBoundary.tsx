import type { ReactNode } from 'react';
import { Component } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Bar } from './Bar.tsx';
import { Button } from './Button.tsx';

interface State {
  failed: boolean;
}

/**
 * Shows, in place of what failed to draw, that it failed and how to go on. The error's name is logged by the page's
 * root (log-errors.ts). What the reader types must be kept by a component outside.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const actions = (
      <>
        <Button onClick={() => this.setState({ failed: false })}>{text('try_again')}</Button>
        <Button onClick={() => location.reload()}>{text('reload')}</Button>
      </>
    );
    return (
      <div role="alert">
        <Bar look="danger" actions={actions}>
          {text('part_failed')}
        </Bar>
      </div>
    );
  }
}
