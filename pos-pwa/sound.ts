/** Tones in Hz with their start and length in seconds. Told apart without looking. */
const SOUNDS = {
  ok: [{ pitch: 1320, at: 0, length: 0.07, wave: "sine" }],
  error: [
    { pitch: 196, at: 0, length: 0.14, wave: "square" },
    { pitch: 165, at: 0.18, length: 0.22, wave: "square" },
  ],
  arrival: [
    { pitch: 660, at: 0, length: 0.16, wave: "sine" },
    { pitch: 880, at: 0.18, length: 0.16, wave: "sine" },
    { pitch: 1320, at: 0.36, length: 0.3, wave: "sine" },
  ],
} as const satisfies Record<
  string,
  readonly { pitch: number; at: number; length: number; wave: OscillatorType }[]
>;

export type Sound = keyof typeof SOUNDS;

const LOUDNESS = 0.25;
let audio: AudioContext | null = null;

/** Plays a sound at once. Silent until the first key or touch, as browsers want it. */
export function playSound(sound: Sound): void {
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume().catch(() => {});
  for (const tone of SOUNDS[sound]) {
    const start = audio.currentTime + tone.at;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(LOUDNESS, start);
    gain.gain.exponentialRampToValueAtTime(0.001, start + tone.length);
    const oscillator = audio.createOscillator();
    oscillator.type = tone.wave;
    oscillator.frequency.value = tone.pitch;
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + tone.length);
  }
}
