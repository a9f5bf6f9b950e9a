import type { ComponentType, ReactNode } from "react";
import { Mark } from "../components/mark.tsx";
import { useTitle } from "../components/page.tsx";
import { LanguageChoice } from "../shell/user-menu.tsx";

interface FrameProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** What surrounds a step of signing in: a page, or a layer above one. */
export type Frame = ComponentType<FrameProps>;

/** A page before anybody is signed in. */
export function DoorPage({ title, lead, children }: FrameProps) {
  useTitle(title);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="brand">
          <Mark />
          Millrace
        </p>
        <h1>{title}</h1>
        {lead && <p className="sign-in-lead">{lead}</p>}
        {children}
      </div>
      <LanguageChoice />
    </main>
  );
}
