import * as React from 'react';
import styles from './ErrorBoundary.module.scss';

export interface IErrorBoundaryProps {
  /** What is shown in place of the children; the function it is given renders them anew */
  readonly fallback: (tryAgain: () => void) => React.ReactElement;
}

interface IErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** Catches exceptions of its children, so that the rest of the card and of the page stays. (React has no hook for it.) */
export class ErrorBoundary extends React.Component<IErrorBoundaryProps, IErrorBoundaryState> {
  public override readonly state: IErrorBoundaryState = { hasFailed: false };
  private readonly _area: React.RefObject<HTMLDivElement> = React.createRef();

  public static getDerivedStateFromError(): IErrorBoundaryState {
    return { hasFailed: true };
  }

  public override render(): React.ReactElement {
    const { fallback, children } = this.props;
    return (
      <div className={styles.area} ref={this._area} tabIndex={-1}>
        {this.state.hasFailed ? fallback(this._tryAgain) : children}
      </div>
    );
  }

  private readonly _tryAgain = (): void => {
    // The button that had the focus is about to disappear
    this._area.current?.focus();
    this.setState({ hasFailed: false });
  };
}
