import * as React from 'react';

/** An address for a blob, for as long as the component shows it. */
export function useObjectUrl(blob: Blob): string | undefined {
  const [address, setAddress] = React.useState<string>();
  React.useEffect(() => {
    const created: string = URL.createObjectURL(blob);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [blob]);
  return address;
}
