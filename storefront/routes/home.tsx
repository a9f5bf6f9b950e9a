import { enhanceUrl } from "../enhance-url.ts";

export default function Home() {
  return (
    <main>
      <title>Millrace</title>
      <h1>Millrace</h1>
      <script type="module" src={enhanceUrl("page")} />
    </main>
  );
}
