package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"sync"

	"spoor2/reports/paper"
)

// Bounds of a picture, asked before it is decoded.
const (
	maxPictureBytes  = 20 << 20
	maxPicturePixels = 40_000_000
)

// resolution is what print needs; a picture that has twice as much is reduced.
const resolution = 300 // pixels in an inch

// Look reads what a picture is. One that cannot be drawn is an error, which
// does not say whose picture it is.
func Look(data []byte) (*paper.Picture, error) {
	c, kind, err := config(data)
	if err != nil {
		return nil, err
	}
	if _, err := load(data, kind, 1); err != nil {
		return nil, err
	}
	return &paper.Picture{Data: data, Width: c.Width, Height: c.Height}, nil
}

func config(data []byte) (image.Config, string, error) {
	if len(data) > maxPictureBytes {
		return image.Config{}, "", fmt.Errorf("de afbeelding is groter dan %d MB; bewaar haar kleiner", maxPictureBytes>>20)
	}
	c, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || kind != "png" && kind != "jpeg":
		return c, kind, errors.New("de afbeelding is geen leesbare PNG of JPEG; bewaar haar opnieuw als PNG")
	case c.Width < 1 || c.Height < 1 || c.Width > maxPicturePixels/c.Height:
		return c, kind, fmt.Errorf("de afbeelding van %d × %d beeldpunten is te groot; bewaar haar kleiner", c.Width, c.Height)
	case kind == "jpeg" && c.ColorModel == color.CMYKModel:
		return c, kind, errors.New("de afbeelding is een JPEG in drukkleuren (CMYK); bewaar haar in RGB of als PNG")
	}
	return c, kind, nil
}

// A raster is a picture as the file holds it.
type raster struct {
	dict string
	data []byte
}

// An imageKey tells pictures apart by content, and by how far they are reduced.
type imageKey struct {
	sum    [32]byte
	factor int
}

// rasters are kept for a process, which draws the same logo in every report.
var rasters = struct {
	sync.Mutex
	known map[imageKey]*raster
	bytes int
}{known: map[imageKey]*raster{}}

const maxRasters = 64 << 20 // bytes kept

// imageIndex writes a picture, once a file, and gives its place among the objects.
func (w *Writer) imageIndex(item *paper.Item) (int, error) {
	p := item.Picture
	if p == nil || item.W <= 0 || item.H <= 0 {
		return 0, errors.New("pdf: een afbeelding heeft geen inhoud of geen afmetingen")
	}
	c, kind, err := config(p.Data)
	if err != nil {
		return 0, err
	}
	key := imageKey{sha256.Sum256(p.Data), factor(c.Width, item.W)}
	if i, ok := w.images[key]; ok {
		return i, nil
	}
	rasters.Lock()
	r := rasters.known[key]
	rasters.Unlock()
	if r == nil {
		if r, err = load(p.Data, kind, key.factor); err != nil {
			return 0, err
		}
		keep(key, r)
	}
	n := w.file.next()
	w.file.plain(n, r.dict, r.data)
	w.objects = append(w.objects, n)
	w.images[key] = len(w.objects) - 1
	return w.images[key], nil
}

func keep(key imageKey, r *raster) {
	rasters.Lock()
	defer rasters.Unlock()
	if rasters.bytes += len(r.data); rasters.bytes > maxRasters {
		clear(rasters.known)
		rasters.bytes = len(r.data)
	}
	rasters.known[key] = r
}

// factor is how many pixels become one.
func factor(pixels int, width paper.Unit) int {
	return max(1, int(int64(pixels)*25400/(int64(width)*resolution)))
}

// load decodes a picture and makes what the file holds of it. A PNG is laid on
// white: transparency would need a group on every page that shows it.
func load(data []byte, kind string, factor int) (*raster, error) {
	im, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, errors.New("de afbeelding is beschadigd; bewaar haar opnieuw als PNG")
	}
	if kind == "jpeg" {
		return loadJPEG(data, im, factor)
	}
	flat := reduce(onWhite(im), factor)
	size := flat.Bounds().Size()
	space, colors := "RGB", 3
	if gray := asGray(flat); gray != nil {
		var b bytes.Buffer
		png.Encode(&b, gray)
		return &raster{pictureDict(size, "Gray") + pngParms(1, size.X), idat(b.Bytes())}, nil
	}
	var b bytes.Buffer
	png.Encode(&b, flat) // a bytes.Buffer takes all
	return &raster{pictureDict(size, space) + pngParms(colors, size.X), idat(b.Bytes())}, nil
}

func loadJPEG(data []byte, im image.Image, factor int) (*raster, error) {
	size, space := im.Bounds().Size(), "RGB"
	if im.ColorModel() == color.GrayModel {
		space = "Gray"
	}
	if factor > 1 {
		var small image.Image = reduce(onWhite(im), factor)
		if space == "Gray" {
			small = asGray(small.(*image.RGBA))
		}
		var b bytes.Buffer
		jpeg.Encode(&b, small, &jpeg.Options{Quality: 90})
		data, size = b.Bytes(), small.Bounds().Size()
	} else {
		data = bare(data)
	}
	return &raster{pictureDict(size, space) + "/Filter/DCTDecode", data}, nil
}

func pictureDict(size image.Point, space string) string {
	return fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/Device%s", size.X, size.Y, space)
}

func pngParms(colors, columns int) string {
	return fmt.Sprintf("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>", colors, columns)
}

func onWhite(im image.Image) *image.RGBA {
	flat := image.NewRGBA(image.Rectangle{Max: im.Bounds().Size()})
	draw.Draw(flat, flat.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Rect, im, im.Bounds().Min, draw.Over)
	return flat
}

// reduce averages squares of pixels; those at the right and lower edges may be
// less than whole.
func reduce(im *image.RGBA, factor int) *image.RGBA {
	if factor == 1 {
		return im
	}
	size := im.Rect.Size()
	out := image.NewRGBA(image.Rect(0, 0, (size.X+factor-1)/factor, (size.Y+factor-1)/factor))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.SetRGBA(x, y, average(im, image.Rect(x*factor, y*factor, (x+1)*factor, (y+1)*factor).Intersect(im.Rect)))
		}
	}
	return out
}

func average(im *image.RGBA, r image.Rectangle) color.RGBA {
	var sum [3]int
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := im.Pix[im.PixOffset(r.Min.X, y):im.PixOffset(r.Max.X, y)]
		for ; len(row) > 0; row = row[4:] {
			sum[0], sum[1], sum[2] = sum[0]+int(row[0]), sum[1]+int(row[1]), sum[2]+int(row[2])
		}
	}
	n := r.Dx() * r.Dy()
	return color.RGBA{uint8((sum[0] + n/2) / n), uint8((sum[1] + n/2) / n), uint8((sum[2] + n/2) / n), 255}
}

// asGray is the picture in grey, or nil when it has colours.
func asGray(im *image.RGBA) *image.Gray {
	gray := image.NewGray(im.Rect)
	for i := range gray.Pix {
		p := im.Pix[4*i : 4*i+3]
		if p[0] != p[1] || p[1] != p[2] {
			return nil
		}
		gray.Pix[i] = p[0]
	}
	return gray
}

// idat is the deflated data of a PNG, which PDF reads as they are.
func idat(file []byte) (data []byte) {
	for c := file[8:]; len(c) > 12; {
		n := binary.BigEndian.Uint32(c)
		if string(c[4:8]) == "IDAT" {
			data = append(data, c[8:8+n]...)
		}
		c = c[12+n:]
	}
	return data
}

// bare takes out of a JPEG what is not the picture: where and with what it was
// taken is nobody's business. APP14 stays, it tells RGB from YCbCr.
func bare(data []byte) []byte {
	out := append([]byte(nil), data[:2]...)
	for rest := data[2:]; ; {
		if len(rest) < 4 || rest[0] != 0xff || rest[1] == 0xda || rest[1] == 0xff {
			return append(out, rest...)
		}
		n := 2 + int(binary.BigEndian.Uint16(rest[2:]))
		if n > len(rest) {
			return append(out, rest...)
		}
		if m := rest[1]; m < 0xe1 || m == 0xee || m > 0xef && m != 0xfe {
			out = append(out, rest[:n]...)
		}
		rest = rest[n:]
	}
}
