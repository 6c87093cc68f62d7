package pdf

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"spoor2/reports/paper"
)

func encodePNG(t testing.TB, im image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func filled(im interface {
	image.Image
	Set(x, y int, c color.Color)
}, c color.Color) image.Image {
	b := im.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			im.Set(x, y, c)
		}
	}
	return im
}

func TestPNGIsLaidOnWhite(t *testing.T) {
	area := image.Rect(0, 0, 8, 4)
	half := color.NRGBA{R: 255, A: 128}
	for _, test := range []struct {
		name string
		im   image.Image
		want string // colour space
		at   []byte // first pixel
	}{
		{"alpha", filled(image.NewNRGBA(area), half), "/DeviceRGB", []byte{255, 127, 127}},
		{"16 bit alpha", filled(image.NewNRGBA64(area), color.NRGBA64{R: 0xffff, A: 0x8080}), "/DeviceRGB", []byte{255, 127, 127}},
		{"palette", filled(image.NewPaletted(area, color.Palette{color.White, color.RGBA{0, 0, 255, 255}}), color.RGBA{0, 0, 255, 255}), "/DeviceRGB", []byte{0, 0, 255}},
		{"transparent palette", filled(image.NewPaletted(area, color.Palette{color.NRGBA{}, half}), color.NRGBA{}), "/DeviceGray", []byte{255}},
		{"grey", filled(image.NewGray(area), color.Gray{77}), "/DeviceGray", []byte{77}},
		{"16 bit grey", filled(image.NewGray16(area), color.Gray16{0x4d4d}), "/DeviceGray", []byte{77}},
	} {
		r, err := load(encodePNG(t, test.im), "png", 1)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(r.dict, test.want) || !strings.Contains(r.dict, "/Width 8/Height 4/") {
			t.Errorf("%s: %s", test.name, r.dict)
		}
		row := unfilter(t, r, len(test.at))
		if !bytes.Equal(row[:len(test.at)], test.at) {
			t.Errorf("%s: first pixel %v, want %v", test.name, row[:len(test.at)], test.at)
		}
	}
}

// unfilter makes a PNG again of what the file holds, and gives its first row.
func unfilter(t *testing.T, r *raster, colors int) []byte {
	t.Helper()
	kind := byte(2)
	if colors == 1 {
		kind = 0
	}
	b := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(name string, data []byte) {
		b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
		b = append(append(b, name...), data...)
		b = binary.BigEndian.AppendUint32(b, crc(b[len(b)-len(data)-4:]))
	}
	chunk("IHDR", []byte{0, 0, 0, 8, 0, 0, 0, 4, 8, kind, 0, 0, 0})
	chunk("IDAT", r.data)
	chunk("IEND", nil)
	im, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	switch im := im.(type) {
	case *image.Gray:
		return im.Pix
	case *image.RGBA:
		return im.Pix
	}
	t.Fatalf("%T", im)
	return nil
}

func crc(b []byte) uint32 {
	c := ^uint32(0)
	for _, x := range b {
		c ^= uint32(x)
		for range 8 {
			c = c>>1 ^ 0xedb88320&-(c&1)
		}
	}
	return ^c
}

// An interlaced PNG, which image/png can read but not write.
const interlaced = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAAHlNPFmAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC"

func TestInterlacedPNG(t *testing.T) {
	data, err := base64.StdEncoding.DecodeString(interlaced)
	if err != nil {
		t.Fatal(err)
	}
	binary.BigEndian.PutUint32(data[29:], crc(data[12:29]))
	if p, err := Look(data); err != nil || p.Width != 1 || p.Height != 1 {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestLookRefuses(t *testing.T) {
	good := encodePNG(t, filled(image.NewGray(image.Rect(0, 0, 8, 4)), color.Gray{77}))
	huge := bytes.Clone(good)
	copy(huge[16:], "\x00\x01\x00\x00\x00\x01\x00\x00") // 65536 × 65536
	binary.BigEndian.PutUint32(huge[29:], crc(huge[12:29]))
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":  {nil, "geen leesbare"},
		"half":     {good[:len(good)-20], "beschadigd"},
		"bomb":     {huge, "65536 × 65536"},
		"CMYK":     {cmyk(), "CMYK"},
		"too long": {make([]byte, maxPictureBytes+1), "groter dan 20 MB"},
	} {
		if _, err := Look(test.data); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}

// cmyk is the head of a JPEG in four colours, which is all that is looked at.
func cmyk() []byte {
	return []byte("\xff\xd8\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00" +
		"\xff\xc0\x00\x14\x08\x00\x08\x00\x08\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00" +
		"\xff\xda\x00\x0e\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3f\x00")
}

func TestJPEGStaysAsItIsButForWhatItTells(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, filled(image.NewRGBA(image.Rect(0, 0, 16, 8)), color.RGBA{200, 10, 10, 255}), nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	exif := append([]byte(nil), plain[:2]...)
	want := append([]byte(nil), plain[:2]...)
	adobe := len("\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x01")
	for _, said := range []string{"\xe1Exif\x00\x00ik was daar", "\xfedat ziet u", "\xe2ICC_PROFILE", "\xeeAdobe\x00\x64\x00\x00\x00\x00\x01"} {
		exif = append(exif, 0xff, said[0], 0, byte(len(said)+1))
		exif = append(exif, said[1:]...)
	}
	want = append(append(want, exif[len(exif)-adobe:]...), plain[2:]...)
	exif = append(exif, plain[2:]...)
	r, err := load(exif, "jpeg", 1)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(r.data, want) || !strings.Contains(r.dict, "DCTDecode") || !strings.Contains(r.dict, "DeviceRGB") {
		t.Errorf("%s: %d bytes, want %d", r.dict, len(r.data), len(want))
	}
}

func TestLargePicturesAreReduced(t *testing.T) {
	big := filled(image.NewNRGBA(image.Rect(0, 0, 3000, 31)), color.NRGBA{R: 10, G: 200, B: 30, A: 255})
	var j bytes.Buffer
	if err := jpeg.Encode(&j, big, nil); err != nil {
		t.Fatal(err)
	}
	f := factor(3000, 60*paper.MM) // 709 pixels would do
	if f != 4 {
		t.Fatalf("factor %d", f)
	}
	for kind, data := range map[string][]byte{"png": encodePNG(t, big), "jpeg": j.Bytes()} {
		r, err := load(data, kind, f)
		if err != nil || !strings.Contains(r.dict, "/Width 750/Height 8/") {
			t.Errorf("%s: %v, %+v", kind, err, r)
		}
	}
	if got := average(onWhite(big), image.Rect(0, 28, 4, 31)); got != (color.RGBA{10, 200, 30, 255}) {
		t.Errorf("%v", got)
	}
}

func TestRastersKeptAreBounded(t *testing.T) {
	for i := range 4 {
		keep(imageKey{factor: -i - 1}, &raster{data: make([]byte, maxRasters/2)})
	}
	rasters.Lock()
	defer rasters.Unlock()
	sum := 0
	for _, r := range rasters.known {
		sum += len(r.data)
	}
	if sum > maxRasters || sum != rasters.bytes {
		t.Errorf("%d bytes are kept, %d counted", sum, rasters.bytes)
	}
	clear(rasters.known)
	rasters.bytes = 0
}

func FuzzLook(f *testing.F) {
	f.Add(encodePNG(f, filled(image.NewNRGBA(image.Rect(0, 0, 3, 2)), color.NRGBA{R: 255, A: 128})))
	f.Add(cmyk())
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		if c, _, err := config(data); err == nil && c.Width*c.Height > 1<<20 {
			return // decodes well, but slowly
		}
		p, err := Look(data)
		if err == nil && (p.Width < 1 || p.Height < 1) {
			t.Errorf("%d × %d", p.Width, p.Height)
		}
	})
}
