/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"

#include <stdio.h>

void
tumen_cli_print_json (json_t *value)
{
  g_autofree char *text = tumen_json_dup_text (value);

  fputs (text, stdout);
}
