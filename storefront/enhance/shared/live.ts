const PING_MS = 25_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Listens to a live topic until the page goes. `onOpen` runs on every (re)connect: what was missed meanwhile has
 * to be read again. Waits between tries grow, with chance in them, so that a restart is no stampede.
 */
export function listen(path: string, onData: (data: unknown) => void, onOpen: () => void): void {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  let tries = 0;

  const open = () => {
    const socket = new WebSocket(url);
    let ping: ReturnType<typeof setInterval>;
    socket.onopen = () => {
      tries = 0;
      ping = setInterval(() => socket.send("ping"), PING_MS);
      onOpen();
    };
    socket.onmessage = ({ data }) => {
      if (data !== "pong") onData((JSON.parse(String(data)) as { data: unknown }).data);
    };
    socket.onclose = () => {
      clearInterval(ping);
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries++);
      setTimeout(open, wait * (0.5 + Math.random() / 2));
    };
    // A page in the browser's history must not hold a socket: it could not be shown again at once.
    addEventListener("pagehide", () => socket.close(), { once: true });
  };
  open();
}
