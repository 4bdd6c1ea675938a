/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "vision.h"

#include <math.h>

#define DEGREE      (G_PI / 180.0)
#define POW_7_OF_25 6103515625.0

/* Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of color vision
 * deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table 1,
 * severity 1.0. They apply to linear light. */
static const double deficiency[N_VISIONS][3][3] = {
  [VISION_NORMAL] = { { 1.0, 0.0, 0.0 }, { 0.0, 1.0, 0.0 }, { 0.0, 0.0, 1.0 } },
  [VISION_PROTAN] = { { 0.152286, 1.052583, -0.204868 },
                      { 0.114503, 0.786281, 0.099216 },
                      { -0.003882, -0.048116, 1.051998 } },
  [VISION_DEUTAN] = { { 0.367322, 0.860646, -0.227968 },
                      { 0.280085, 0.672501, 0.047413 },
                      { -0.011820, 0.042940, 0.968881 } },
  [VISION_TRITAN] = { { 1.255528, -0.076749, -0.178779 },
                      { -0.078411, 0.930809, 0.147602 },
                      { 0.004733, 0.691367, 0.303900 } },
};

/* IEC 61966-2-1: linear sRGB to CIE XYZ, each row over the white of D65. */
static const double to_xyz[3][3] = {
  { 0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047 },
  { 0.2126729, 0.7151522, 0.0721750 },
  { 0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883 },
};

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
compress (double light)
{
  return light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1.0 / 2.4) - 0.055;
}

static double
multiply (const double     row[3],
          const TumenColor light)
{
  return row[0] * light.r + row[1] * light.g + row[2] * light.b;
}

static TumenColor
get_light (TumenColor color)
{
  return (TumenColor){ linearize (color.r), linearize (color.g), linearize (color.b) };
}

/* The colour as somebody sees it who lacks one kind of cones. */
TumenColor
vision_see (Vision     vision,
            TumenColor color)
{
  TumenColor light = get_light (color);
  double     seen[3];

  for (guint i = 0; i < 3; i++)
    seen[i] = compress (CLAMP (multiply (deficiency[vision][i], light), 0.0, 1.0));
  return (TumenColor){ seen[0], seen[1], seen[2] };
}

static double
cube_root (double share)
{
  return share > 216.0 / 24389.0 ? cbrt (share) : (24389.0 / 27.0 * share + 16.0) / 116.0;
}

Lab
vision_to_lab (TumenColor color)
{
  TumenColor light = get_light (color);
  double     x = cube_root (multiply (to_xyz[0], light));
  double     y = cube_root (multiply (to_xyz[1], light));
  double     z = cube_root (multiply (to_xyz[2], light));

  return (Lab){ 116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z) };
}

static double
get_hue (double a,
         double b)
{
  double hue = a == 0.0 && b == 0.0 ? 0.0 : atan2 (b, a) / DEGREE;

  return hue < 0.0 ? hue + 360.0 : hue;
}

/* How much of a difference in chroma the eye sees where colours are strong. */
static double
get_chroma_share (double chroma)
{
  double power = pow (chroma, 7.0);

  return sqrt (power / (power + POW_7_OF_25));
}

static double
get_hue_difference (double first,
                    double second)
{
  double difference = second - first;

  if (difference > 180.0)
    return difference - 360.0;
  return difference < -180.0 ? difference + 360.0 : difference;
}

static double
get_mean_hue (double first,
              double second)
{
  double sum = first + second;

  if (fabs (first - second) <= 180.0)
    return sum / 2.0;
  return sum < 360.0 ? (sum + 360.0) / 2.0 : (sum - 360.0) / 2.0;
}

static double
get_hue_weight (double hue)
{
  return 1.0 - 0.17 * cos ((hue - 30.0) * DEGREE) + 0.24 * cos (2.0 * hue * DEGREE) +
         0.32 * cos ((3.0 * hue + 6.0) * DEGREE) - 0.20 * cos ((4.0 * hue - 63.0) * DEGREE);
}

static double
join_differences (const double mean[3], /* of lightness, chroma and hue */
                  const double difference[3])
{
  double from_fifty = (mean[0] - 50.0) * (mean[0] - 50.0);
  double l = difference[0] / (1.0 + 0.015 * from_fifty / sqrt (20.0 + from_fifty));
  double c = difference[1] / (1.0 + 0.045 * mean[1]);
  double h = difference[2] / (1.0 + 0.015 * mean[1] * get_hue_weight (mean[2]));
  double turn = 30.0 * exp (-pow ((mean[2] - 275.0) / 25.0, 2.0));
  double rotation = -sin (2.0 * turn * DEGREE) * 2.0 * get_chroma_share (mean[1]);

  return sqrt (l * l + c * c + h * h + rotation * c * h);
}

/* CIEDE2000 with all weights 1, after Sharma, Wu and Dalal, “The CIEDE2000 color-difference
 * formula”, Color Research and Application 30 (1), 2005. */
double
vision_get_distance (Lab first,
                     Lab second)
{
  double chroma = (hypot (first.a, first.b) + hypot (second.a, second.b)) / 2.0;
  double stretch = 1.0 + 0.5 * (1.0 - get_chroma_share (chroma));
  double chromas[2], hues[2], mean[3], difference[3];

  first.a *= stretch;
  second.a *= stretch;
  chromas[0] = hypot (first.a, first.b);
  chromas[1] = hypot (second.a, second.b);
  hues[0] = get_hue (first.a, first.b);
  hues[1] = get_hue (second.a, second.b);
  mean[0] = (first.l + second.l) / 2.0;
  mean[1] = (chromas[0] + chromas[1]) / 2.0;
  mean[2] = chromas[0] * chromas[1] == 0.0 ? hues[0] + hues[1] : get_mean_hue (hues[0], hues[1]);
  difference[0] = second.l - first.l;
  difference[1] = chromas[1] - chromas[0];
  difference[2] = 2.0 * sqrt (chromas[0] * chromas[1]) *
                  sin (get_hue_difference (hues[0], hues[1]) / 2.0 * DEGREE);
  return join_differences (mean, difference);
}
