/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-voices.h"

#include "tumen-voices.h"

static guint8
mark_to_dot (TumenVoiceMark mark)
{
  switch (mark)
    {
    case TUMEN_VOICE_NEW:
      return TUMEN_DOT_VOICE;
    case TUMEN_VOICE_REPEATED:
      return TUMEN_DOT_REPEATED;
    case TUMEN_VOICE_DENIAL:
      return TUMEN_DOT_DENIAL;
    default:
      g_return_val_if_reached (TUMEN_NO_DOT);
    }
}

guint8 *
tumen_panel_voices_get_dots (const TumenPanelContext *context,
                             TumenEvent              *event)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  guint8                  *dots = g_new (guint8, n_parts + 1);
  guint                    n_marks = 0;
  TumenVoices              voices;

  tumen_voices_init (&voices, context->library, event);
  for (guint i = 0; i < n_parts; i++)
    {
      dots[i] = TUMEN_NO_DOT;
      if (parts[i].stance != TUMEN_STANCE_CONTEXT && n_marks < voices.marks->len)
        dots[i] = mark_to_dot (g_array_index (voices.marks, TumenVoiceMark, n_marks++));
    }
  tumen_voices_clear (&voices);
  return dots;
}
