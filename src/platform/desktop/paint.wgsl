// Paints egui's triangles: the shader of bevy_egui 0.42 (MIT), with half-transparent colours put right.
//
// egui multiplies a colour by its transparency in gamma space, and the screen mixes in linear space. Turning the product
// into linear light makes everything half-transparent too dark, above all the soft edges of light shapes. So the colour
// is divided by its transparency first. Text stays as it was: its look depends on the gamma product.

struct Transform {
    scale: vec2<f32>,
    translation: vec2<f32>,
}

struct VertexInput {
    @location(0) position: vec2<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) color: vec4<f32>,
}

struct VertexOutput {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) uv: vec2<f32>,
}

@group(0) @binding(0) var<uniform> transform: Transform;

#ifdef BINDLESS
@group(1) @binding(0) var image_texture: binding_array<texture_2d<f32>>;
@group(1) @binding(1) var image_sampler: binding_array<sampler>;

struct BindlessOffset {
    offset: u32,
};
var<immediate> offset: BindlessOffset;

#else //BINDLESS
@group(1) @binding(0) var image_texture: texture_2d<f32>;
@group(1) @binding(1) var image_sampler: sampler;
#endif // BINDLESS

fn linear_from_gamma(rgb: vec3<f32>) -> vec3<f32> {
    let lower = rgb / vec3<f32>(12.92);
    let higher = pow((rgb + vec3<f32>(0.055)) / vec3<f32>(1.055), vec3<f32>(2.4));
    return select(higher, lower, rgb < vec3<f32>(0.04045));
}

fn gamma_from_linear(rgb: vec3<f32>) -> vec3<f32> {
    let lower = rgb * vec3<f32>(12.92);
    let higher = vec3<f32>(1.055) * pow(rgb, vec3<f32>(1.0 / 2.4)) - vec3<f32>(0.055);
    return select(higher, lower, rgb < vec3<f32>(0.0031308));
}

@vertex
fn vs_main(in: VertexInput) -> VertexOutput {
    let position = in.position * transform.scale + transform.translation;
    let alpha = in.color.a;
    // Opaque and purely additive colours need no division.
    let divisor = select(1.0, alpha, alpha > 0.0 && alpha < 1.0);
    let linear = linear_from_gamma(in.color.rgb / vec3<f32>(divisor)) * divisor;
    return VertexOutput(vec4<f32>(position, 0.0, 1.0), vec4<f32>(linear, alpha), in.uv);
}

@fragment
fn fs_main(in: VertexOutput) -> @location(0) vec4<f32> {
    #ifdef BINDLESS
    let image_texture = image_texture[offset.offset];
    let image_sampler = image_sampler[offset.offset];
    #endif

    let texel = textureSample(image_texture, image_sampler, in.uv);
    if all(texel == vec4<f32>(1.0)) {
        // A plain shape: by far the most of the screen, so it costs software renderers next to nothing.
        return in.color;
    }
    let product = gamma_from_linear(texel.rgb) * gamma_from_linear(in.color.rgb);
    return vec4<f32>(linear_from_gamma(product), texel.a * in.color.a);
}
