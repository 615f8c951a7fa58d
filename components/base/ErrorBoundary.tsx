import type { ReactNode } from 'react';
import { Component } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Bar } from './Bar.tsx';
import { Button } from './Button.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** drawn in place of what failed; by default that it failed, and how to go on */
  instead?: ReactNode;
  /** what `children` draw: another one is tried, also after one that failed */
  of?: unknown;
}

interface State {
  failed: boolean;
}

/**
 * Shows, in place of what failed to draw, that it failed and how to go on. The error's name is logged by the page's
 * root (log-errors.ts). What the reader types must be kept by a component outside.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false });
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    if (!this.state.failed) return children;
    if (instead !== undefined) return instead;
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
