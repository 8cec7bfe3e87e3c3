// The unit tests as jest runs them. Without the property-based ones, which take seconds each and would take hours here.
export default {
  test: {
    globals: true,
    include: ['src/photos/comparison/**/*.test.ts'],
    exclude: ['**/properties.test.ts'],
    fileParallelism: false,
    testTimeout: 60000
  }
};
