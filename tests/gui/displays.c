/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program by tests with several displays. An X server without devices has one
 * output, and parts its screen into monitors of which one at most has it (XRRSetMonitor); GDK 4.8
 * tells monitors by their outputs. So each monitor gets one here, connected, with its own name. Its
 * number is that of the one output with the monitor's name above the 32 bits that the server gets
 * to see. */

#define _GNU_SOURCE

#include "config.h"

#include <X11/extensions/Xrandr.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#define MOST_MONITORS 8
#define NAME_SHIFT    32

/* What the library itself would have done. */
#define NEXT(function) ((__typeof__ (&function))dlsym (RTLD_NEXT, #function))

static RROutput
find_output (const XRRMonitorInfo *monitors,
             int                   n_monitors)
{
  for (int i = 0; i < n_monitors; i++)
    if (monitors[i].noutput > 0)
      return monitors[i].outputs[0];
  return None;
}

XRRMonitorInfo *
XRRGetMonitors (Display *display,
                Window   window,
                Bool     get_active,
                int     *n_monitors)
{
  static RROutput outputs[MOST_MONITORS];
  XRRMonitorInfo *monitors;
  RROutput        output;

  monitors = NEXT (XRRGetMonitors) (display, window, get_active, n_monitors);
  if (monitors == NULL)
    return NULL;
  output = find_output (monitors, *n_monitors);
  for (int i = 0; i < *n_monitors && i < MOST_MONITORS; i++)
    {
      if (monitors[i].automatic)
        continue;
      outputs[i] = (RROutput)monitors[i].name << NAME_SHIFT | output;
      monitors[i].outputs = &outputs[i];
      monitors[i].noutput = 1;
    }
  return monitors;
}

/* One block, as XRRFreeOutputInfo() frees it. */
static XRROutputInfo *
make_info (const char *name)
{
  size_t         length = strlen (name);
  XRROutputInfo *info = calloc (1, sizeof *info + length + 1);

  if (info == NULL)
    abort ();
  info->name = memcpy (info + 1, name, length + 1);
  info->nameLen = (int)length;
  info->connection = RR_Connected;
  return info;
}

XRROutputInfo *
XRRGetOutputInfo (Display            *display,
                  XRRScreenResources *resources,
                  RROutput            output)
{
  XRROutputInfo *info;
  char          *name;

  if (output >> NAME_SHIFT == 0)
    return NEXT (XRRGetOutputInfo) (display, resources, output);
  name = XGetAtomName (display, output >> NAME_SHIFT);
  info = make_info (name);
  XFree (name);
  return info;
}
