package annex

import (
	"bytes"
	"context"
	"image"
	_ "image/jpeg" // for image.Decode
	_ "image/png"  // for image.Decode

	"spoor2/reports/foreign"
)

// maxPixels is what fits in memory once unpacked; a page scanned at 600 dots an
// inch has 35 million.
const maxPixels = 40_000_000

func checkPicture(_ context.Context, data []byte) (Content, *Fault) {
	damaged := fault("bewaar of scan haar opnieuw", "de afbeelding is beschadigd")
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || size.Width < 1 || size.Height < 1:
		return Content{}, damaged
	case size.Width > maxPixels/size.Height:
		return Content{}, fault("bewaar haar kleiner", "de afbeelding van %d × %d beeldpunten is te groot", size.Width, size.Height)
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return Content{}, damaged
	}
	c := Content{Said: foreign.Said{Mute: true}}
	if located(data) {
		c.Notes = append(c.Notes, *fault("bewaar haar zonder locatie (maak een schermafdruk, of druk haar af naar PDF)", "in de foto staat waar zij is gemaakt (gps)"))
	}
	return c, nil
}
