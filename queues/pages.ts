import type { LiveMessage } from "#durable-objects/live-room/live-room.ts";
import { liveRoomKey, type TenantObjects } from "#durable-objects/objects.ts";

/** Tells open pages: one call a room, however many messages it gets. */
export async function tellPages(objects: TenantObjects, messages: readonly LiveMessage[]): Promise<void> {
  const rooms = new Map<string, LiveMessage[]>();
  for (const message of messages) {
    const room = liveRoomKey(message.topic);
    rooms.set(room, [...(rooms.get(room) ?? []), message]);
  }
  await Promise.all(
    [...rooms.values()].map((room) => room[0] && objects.liveRoom(room[0].topic).publish(room)),
  );
}
