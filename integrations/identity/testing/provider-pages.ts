const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The test provider's page for a prompt: `login`, else consent. */
export function pageOf(prompt: string, loginHint = ""): string {
  const fields =
    prompt === "login"
      ? `<p><label>Login <input name="login" value="${escaped(loginHint)}" autocomplete="off"></label></p>
    <p><label>Password <input name="password" type="password" autocomplete="off"></label></p>
    <p><button>Sign in</button></p>`
      : `<p>The shop asks for your name and e-mail address.</p>
    <p><button name="consent" value="yes">Allow</button></p>`;
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Test provider</title></head>
  <body>
    <h1>Test provider</h1>
    <form method="post">
    ${fields}
    <p><button name="cancel" value="yes">Cancel</button></p>
    </form>
  </body>
</html>`;
}
