/** So that types can be checked without a build. The build writes exact types for each style sheet, which come before this. */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
