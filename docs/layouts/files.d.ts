// For the editor: importing a style sheet or a script of the browser's gives the URL under which it is published.
declare module '*.css' {
  const url: string;
  export default url;
}
declare module '*.client.js' {
  const url: string;
  export default url;
}
