/** Who has just proved who they are, in the session that all tabs of this browser share. */
export interface TabNews {
  readonly staff_id: string;
}

const NAME = "millrace.admin.session";

export function tellOtherTabs(news: TabNews): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/** Calls `listener` with what other tabs tell, until the returned function is called. */
export function hearOtherTabs(listener: (news: TabNews) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => listener(data);
  return () => channel.close();
}
